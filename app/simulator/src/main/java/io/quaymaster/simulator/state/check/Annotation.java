package io.quaymaster.simulator.state.check;

import org.jspecify.annotations.Nullable;

/**
 * A remark at lines of a file.
 *
 * @param path the file
 * @param startLine first line, from 1
 * @param endLine last line
 * @param startColumn first column, only when it is one line; or null
 * @param endColumn last column; or null
 * @param level notice, warning or failure
 * @param message the remark
 * @param title its heading, or null
 * @param rawDetails more, or null
 */
public record Annotation(
    String path,
    int startLine,
    int endLine,
    @Nullable Integer startColumn,
    @Nullable Integer endColumn,
    String level,
    String message,
    @Nullable String title,
    @Nullable String rawDetails) {}
