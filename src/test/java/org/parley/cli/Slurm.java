package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.parley.process.Processes;

/**
 * A real Slurm with one node on the loopback address, for the length of a test: munged, slurmctld and slurmd with a
 * key, a configuration and all their state in one folder. Needs root and Debian's packages {@code slurm-wlm munge}, no
 * systemd and no cgroups.
 */
final class Slurm implements AutoCloseable {
    private static final List<String> PROGRAMS =
            List.of("munged", "slurmctld", "slurmd", "sbatch", "squeue", "scancel");

    private final Path folder;
    private final List<Process> daemons = new ArrayList<>();

    private Slurm(Path folder) {
        this.folder = folder;
    }

    /** Skips the test where there is no Slurm, unless PARLEY_REQUIRE_SLURM=1. */
    static Slurm start(Path folder) throws IOException, InterruptedException {
        String missing = missing();
        boolean required = "1".equals(System.getenv("PARLEY_REQUIRE_SLURM"));
        assumeTrue(missing.isEmpty() || required, missing);
        assertThat(missing).as("PARLEY_REQUIRE_SLURM=1").isEmpty();
        Slurm slurm = new Slurm(folder);
        try {
            slurm.start();
        } catch (IOException | InterruptedException | RuntimeException | Error failed) {
            slurm.close();
            throw failed;
        }
        return slurm;
    }

    private static String missing() {
        for (String program : PROGRAMS) {
            if (find(program) == null) {
                return "no Slurm here: " + program + " is missing (Debian: apt install slurm-wlm munge)";
            }
        }
        return "root".equals(System.getProperty("user.name")) ? "" : "a Slurm of one's own needs root";
    }

    private static @Nullable Path find(String program) {
        List<String> folders = new ArrayList<>(List.of(System.getenv("PATH").split(":")));
        folders.addAll(List.of("/usr/sbin", "/sbin"));
        return folders.stream()
                .map(f -> Path.of(f, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    private void start() throws IOException, InterruptedException {
        Path munge = Files.createDirectory(folder.resolve("munge"));
        // munged wants its socket to be within everybody's reach
        for (Path open : List.of(folder.getParent(), folder, munge)) {
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        byte[] key = new byte[1024];
        new SecureRandom().nextBytes(key);
        Files.write(munge.resolve("key"), key);
        Files.setPosixFilePermissions(munge.resolve("key"), PosixFilePermissions.fromString("r--------"));
        Files.createDirectory(folder.resolve("state"));
        Files.createDirectory(folder.resolve("spool"));
        int[] ports = freePorts();
        Files.writeString(configuration(), """
                ClusterName=parley
                SlurmctldHost=localhost(127.0.0.1)
                SlurmctldPort=%1$d
                SlurmdPort=%2$d
                AuthType=auth/munge
                AuthInfo=socket=%3$s/munge/socket
                CredType=cred/munge
                SlurmUser=root
                SlurmdUser=root
                StateSaveLocation=%3$s/state
                SlurmdSpoolDir=%3$s/spool
                SlurmctldPidFile=%3$s/slurmctld.pid
                SlurmdPidFile=%3$s/slurmd.pid
                SlurmctldLogFile=%3$s/slurmctld.log
                SlurmdLogFile=%3$s/slurmd.log
                ProctrackType=proctrack/pgid
                TaskPlugin=task/none
                SelectType=select/cons_tres
                SelectTypeParameters=CR_Core
                SlurmdParameters=config_overrides
                ReturnToService=2
                MaxArraySize=301
                MpiDefault=none
                SchedulerType=sched/backfill
                SchedulerParameters=bf_interval=1,sched_interval=1,batch_sched_delay=0
                NodeName=localhost NodeAddr=127.0.0.1 CPUs=2 RealMemory=4000 State=UNKNOWN
                PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
                """.formatted(ports[0], ports[1], folder));
        daemon(
                "munged",
                "--foreground",
                "--key-file=" + munge.resolve("key"),
                "--socket=" + munge.resolve("socket"),
                "--pid-file=" + munge.resolve("pid"),
                "--log-file=" + munge.resolve("log"),
                "--seed-file=" + munge.resolve("seed"));
        await("munge/socket", () -> Files.exists(munge.resolve("socket")));
        daemon("slurmctld", "-D", "-f", configuration().toString());
        daemon("slurmd", "-D", "-N", "localhost", "-f", configuration().toString());
        await("an idle node", () -> command("sinfo", "-h", "-o", "%t").strip().equals("idle"));
    }

    private Path configuration() {
        return folder.resolve("slurm.conf");
    }

    private static int[] freePorts() throws IOException {
        try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new int[] {one.getLocalPort(), other.getLocalPort()};
        }
    }

    private void daemon(String program, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(String.valueOf(find(program))));
        words.addAll(List.of(arguments));
        ProcessBuilder builder = Processes.of(words)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(program + ".out").toFile());
        builder.environment().put("SLURM_CONF", configuration().toString());
        daemons.add(builder.start());
    }

    /** The environment in which Slurm's commands reach this cluster. */
    Map<String, String> environment() {
        return Map.of("SLURM_CONF", configuration().toString());
    }

    /** What a command of Slurm says. */
    String command(String... words) throws IOException, InterruptedException {
        ProcessBuilder builder = Processes.of(words).redirectErrorStream(true);
        builder.environment().putAll(environment());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    /** Something that comes to be true. */
    interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    /** Waits for two minutes at most. */
    void await(String what, Condition condition) throws IOException, InterruptedException {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!condition.holds()) {
            boolean alive = daemons.stream().allMatch(Process::isAlive);
            if (!alive || System.nanoTime() > until) {
                String why = alive ? "waited in vain for " : "a daemon has died before there was ";
                throw new AssertionError(why + what + "\n" + logs());
            }
            Thread.sleep(50);
        }
    }

    private String logs() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String log :
                List.of("munge/log", "munged.out", "slurmctld.log", "slurmctld.out", "slurmd.log", "slurmd.out")) {
            Path file = folder.resolve(log);
            if (Files.exists(file)) {
                List<String> lines = Files.readAllLines(file);
                text.append("--- ").append(log).append('\n');
                lines.subList(Math.max(0, lines.size() - 20), lines.size())
                        .forEach(line -> text.append(line).append('\n'));
            }
        }
        return text.toString();
    }

    @Override
    public void close() {
        for (int d = daemons.size() - 1; d >= 0; d--) {
            Process daemon = daemons.get(d);
            daemon.destroy();
            try {
                if (!daemon.waitFor(20, TimeUnit.SECONDS)) {
                    daemon.destroyForcibly();
                }
            } catch (InterruptedException enough) {
                Thread.currentThread().interrupt();
                daemon.destroyForcibly();
            }
        }
    }
}
