package org.parley.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/**
 * Why a file or folder cannot be read or written, in words that end a sentence; the path is said by others. Some
 * exceptions of Java have the path for their message and no reason: their kind is the reason.
 */
public final class DiskReason {
    private DiskReason() {}

    /** The reason. */
    public static String of(IOException why) {
        if (why instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (why instanceof FileAlreadyExistsException) {
            return "a file is in the way";
        }
        if (why instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (why instanceof FileSystemException system) { // whose message may be the path alone
            return system.getReason() == null ? why.getClass().getSimpleName() : system.getReason();
        }
        String message = why.getMessage();
        return message == null ? why.getClass().getSimpleName() : message;
    }
}
