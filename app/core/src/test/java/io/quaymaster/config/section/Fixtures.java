package io.quaymaster.config.section;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Configuration files for tests. */
public final class Fixtures {
  private static final Path ROOT = Path.of("src/test/resources/config");

  private Fixtures() {}

  /** The YAML files of a folder. */
  public static List<Path> in(String folder) {
    try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(".yml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a file. */
  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a file named by folder and name. */
  public static String text(String name) {
    return text(ROOT.resolve(name));
  }

  /** What is to be found wrong with a file: one line for each problem. */
  public static String problems(Path file) {
    return text(Path.of(file.toString().replaceFirst("\\.yml$", ".problems")));
  }
}
