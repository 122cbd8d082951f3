package org.rightswatch.processor.portfolio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rightswatch.contracts.right.CopyrightWork;
import org.rightswatch.contracts.right.WorkType;
import org.rightswatch.platform.picture.Pdq;
import org.rightswatch.platform.picture.Pictures;
import org.rightswatch.processor.similarity.PictureReuse;

/**
 * What a work's {@code content} means: the text of a file when it names one beside the rights file, else the text itself.
 * A picture is replaced by its fingerprint: that is all that leaves the machine.
 */
final class WorkContent {

    /** Longer texts are not one work but an archive. */
    private static final long LARGEST = 16L << 20;

    private static final int LONGEST_PATH = 1024;
    private static final Pattern NAMES_A_FILE = Pattern.compile("[^\\s<>|\"]+\\.[A-Za-z0-9]{1,5}");

    private final Path directory;

    WorkContent(Path directory) {
        this.directory = directory;
    }

    CopyrightWork resolve(CopyrightWork work) {
        Optional<Path> file = fileNamed(work.content());
        if (file.isEmpty()) {
            refuseLostFile(work);
            return work;
        }
        return work.withContent(work.workType() == WorkType.IMAGE ? fingerprint(file.get()) : textOf(file.get()));
    }

    private static String fingerprint(Path file) {
        try {
            Pdq picture = Pdq.of(Pictures.read(file));
            if (!picture.isTelling()) {
                throw new BadField("content", file + " shows too little to be told from other pictures");
            }
            return PictureReuse.of(picture).content();
        } catch (IOException e) {
            throw new BadField("content", file + " " + TextFile.reason(e));
        }
    }

    private Optional<Path> fileNamed(String content) {
        if (content.length() > LONGEST_PATH || content.lines().count() > 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(directory.resolve(content.strip())).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Optional.empty(); // a text with characters that no path may hold
        }
    }

    /** One word with an extension is a file that is not there, hardly a work of one word. */
    private void refuseLostFile(CopyrightWork work) {
        String content = work.content().strip();
        if (work.workType() == WorkType.IMAGE && PictureReuse.parse(content).isPresent()) {
            return;
        }
        if (work.workType() == WorkType.IMAGE || NAMES_A_FILE.matcher(content).matches()) {
            throw new BadField("content", "no file '" + content + "' in " + directory + "; write its path or the text");
        }
    }

    private static String textOf(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new BadField("content", file + " is larger than " + (LARGEST >> 20) + " MiB; split the work");
            }
            String text = TextFile.of(file).readAll();
            if (text.isBlank()) {
                throw new BadField("content", file + " is empty");
            }
            return text;
        } catch (IOException e) {
            throw new BadField("content", file + " cannot be read: " + TextFile.reason(e));
        }
    }
}
