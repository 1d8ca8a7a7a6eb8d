package org.parley.sweep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parley.store.Build;
import org.parley.sweep.design.DesignPoints;

/**
 * Fills the folder of a sweep without computing its runs: the first block is computed, and all others hold its rows
 * again and again, each with point, replication and factors of its own. So merge and analysis of ten million runs can
 * be tried in minutes; what they find means nothing. Arguments: sweep file, folder.
 */
public final class RepeatedRows {
    private RepeatedRows() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Build build = Build.current();
        write(Path.of(args[0]), Path.of(args[1]), build.version() + " " + build.commit());
    }

    /** Writes every block. */
    public static void write(Path file, Path into, String program) throws IOException, InterruptedException {
        SweepSpec spec = SweepReader.read(file, false);
        SweepFolder folder = new SweepFolder(into);
        DesignPoints points = spec.design().points();
        RunBlockPlan plan = RunBlockPlan.of(spec, points);
        RowWriter rows = new RowWriter(points, spec.columns(), SharedDraws.of(spec, points));
        new Sweep(spec, folder, new Shard(1, plan.blocks()), program).run(1, p -> {});
        List<String> ends = new ArrayList<>();
        String last = "," + spec.seed() + ",";
        Segments.Content first =
                Segments.read(Segments.list(List.of(folder.segments())).of(0).get(0));
        new RowLines(first.rows()).runs(line -> {
            String settings = settings(rows, Integer.parseInt(line.substring(0, line.indexOf(','))));
            ends.add(line.substring(line.indexOf(last + settings) + last.length() + settings.length()));
        });
        int next = 0;
        for (int b = 1; b < plan.blocks(); b++) {
            RunBlockPlan.Block block = plan.block(b);
            StringBuilder text = new StringBuilder();
            for (int point = block.from(); point < block.to(); point++) {
                String settings = settings(rows, point);
                for (int replication = block.first(); replication <= block.last(); replication++) {
                    text.append(point)
                            .append(',')
                            .append(replication)
                            .append(last)
                            .append(settings);
                    text.append(ends.get(next++ % ends.size())).append('\n');
                }
            }
            Segments.write(folder.segments(), b, text.toString().getBytes(StandardCharsets.UTF_8), Segments.Disk.REAL);
        }
    }

    private static String settings(RowWriter rows, int point) {
        return new String(rows.settings(point), StandardCharsets.UTF_8);
    }
}
