package org.rightswatch.platform.settings;

import java.nio.file.Path;

/**
 * Section {@code data}: where this process keeps its files.
 *
 * @param directory a leading {@code ~} is the home directory
 */
public record DataSettings(@Default("~/.rightswatch") Path directory) {}
