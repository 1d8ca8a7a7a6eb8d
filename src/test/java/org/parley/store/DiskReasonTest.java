package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Java's exceptions of the disk, as their documentation describes them: the path is never given for a reason. */
class DiskReasonTest {
    @TempDir
    Path temp;

    @Test
    void aReasonIsNeverThePath() {
        assertThat(DiskReason.of(new AccessDeniedException("/a/b"))).isEqualTo("permission denied");
        assertThat(DiskReason.of(new NoSuchFileException("/a/b"))).isEqualTo("no such file or folder");
        assertThat(DiskReason.of(new FileAlreadyExistsException("/a/b"))).isEqualTo("a file is in the way");
        assertThat(DiskReason.of(new FileSystemException("/a/b", null, "No space left on device")))
                .isEqualTo("No space left on device");
        assertThat(DiskReason.of(new FileSystemException("/a/b"))).isEqualTo("FileSystemException");
    }

    @Test
    void otherExceptionsSayWhatTheyHave() {
        assertThat(DiskReason.of(new IOException("No space left on device"))).isEqualTo("No space left on device");
        assertThat(DiskReason.of(new ClosedChannelException())).isEqualTo("ClosedChannelException");
    }

    /** Those of this machine. */
    @Test
    void realOnes() throws IOException {
        try {
            Files.createDirectory(temp.resolve("nowhere/x"));
        } catch (NoSuchFileException none) {
            assertThat(DiskReason.of(none)).isEqualTo("no such file or folder");
            return;
        }
        throw new AssertionError("a folder was made in one that is not there");
    }
}
