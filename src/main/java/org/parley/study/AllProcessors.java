package org.parley.study;

import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Function;

/**
 * Does some dozen independent pieces of work on all processors, one after the other as they become free. A parallel
 * stream would hand out four parts to a processor, and of pieces that take 30 ms each, such as charts, the last part
 * keeps one processor busy while the others wait.
 */
public final class AllProcessors {
    private AllProcessors() {}

    /**
     * The results, in the order of the pieces. It returns, or throws what went wrong with the first of those pieces
     * with which something did, when no piece is under way any more: whoever cleans up behind it is alone.
     */
    public static <T, R> List<R> map(List<T> pieces, Function<? super T, ? extends R> work) {
        List<ForkJoinTask<R>> tasks = pieces.stream()
                .map(piece -> ForkJoinTask.<R>adapt(() -> work.apply(piece)))
                .toList();
        for (int later = tasks.size() - 1; later > 0; later--) {
            tasks.get(later).fork();
        }
        tasks.stream().limit(1).forEach(ForkJoinTask::quietlyInvoke);
        tasks.forEach(ForkJoinTask::quietlyJoin); // invokeAll would not wait for others once a piece went wrong
        return tasks.stream().map(ForkJoinTask::join).toList();
    }
}
