package org.rightswatch.platform.problem;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be read or written, in words for the person who named it. */
public final class FileTrouble {

    private FileTrouble() {}

    /** A few words, without the file's name; for what is not known here, what the operating system said. */
    public static String words(IOException why) {
        return switch (why) {
            case NoSuchFileException _ -> "there is no such file or folder";
            case AccessDeniedException _ -> "this user may not";
            case CharacterCodingException _ -> "it is not UTF-8";
            default -> why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage();
        };
    }
}
