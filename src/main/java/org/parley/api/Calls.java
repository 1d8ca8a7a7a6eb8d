package org.parley.api;

import java.io.IOException;
import java.util.List;
import org.parley.compare.NotComparable;
import org.parley.diagnosis.FirstRound;
import org.parley.ensemble.Ensemble.RunFailed;
import org.parley.store.ResultFolder;
import org.parley.study.RefusedInput;
import org.parley.sweep.SweepRefused;
import org.parley.yaml.ScenarioException;

/** Calls into the program; what goes wrong there becomes an exception of this package. */
final class Calls {
    private Calls() {}

    /** A call that may fail with what callers cannot mend. */
    @FunctionalInterface
    interface Call<T> {
        T get() throws IOException, InterruptedException;
    }

    static <T> T of(Call<T> call) {
        try {
            return call.get();
        } catch (ScenarioException wrong) {
            throw new InvalidInputException(
                    wrong.problems().stream().map(Calls::problem).toList(), String.valueOf(wrong.getMessage()), wrong);
        } catch (RefusedInput | NotComparable wrong) {
            throw invalid(String.valueOf(wrong.getMessage()), wrong);
        } catch (SweepRefused wrong) {
            String message = String.valueOf(wrong.getMessage());
            if (!wrong.input()) {
                throw new FolderException(message, wrong);
            }
            throw invalid(wrong.taken() ? another(message) : message, wrong);
        } catch (ResultFolder.Taken wrong) {
            throw new FolderException(another(String.valueOf(wrong.getMessage())), wrong);
        } catch (ResultFolder.CannotWrite wrong) {
            throw new FolderException(String.valueOf(wrong.getMessage()), wrong);
        } catch (IOException wrong) {
            throw new FolderException("cannot read or write: " + wrong.getMessage() + ".", wrong);
        } catch (RunFailed | FirstRound.Failed wrong) {
            throw new RunFailedException(String.valueOf(wrong.getMessage()), wrong);
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    private static InvalidInputException invalid(String message, RuntimeException wrong) {
        return new InvalidInputException(List.of(new Problem("", 0, 0, message, "")), message, wrong);
    }

    /** What is wrong with a folder, and that another one would do. */
    private static String another(String message) {
        return message + (message.contains("\n") ? "\n" : " ") + "Maybe another folder?";
    }

    private static Problem problem(org.parley.yaml.Problem found) {
        return new Problem(found.file(), found.line(), found.column(), found.message(), found.hint());
    }

    /** A whole number that must not be below a bound. */
    static long atLeast(long least, long number, String name) {
        if (number < least) {
            throw new IllegalArgumentException(name + " is " + number + "; allowed " + least + " or more.");
        }
        return number;
    }
}
