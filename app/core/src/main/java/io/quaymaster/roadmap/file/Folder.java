package io.quaymaster.roadmap.file;

/** Where files end. */
public enum Folder {
  /** Every item of the file is an issue now. */
  PROCESSED("Processed/", ".result.json"),
  /** Something in it could not be done. */
  INVALID("Invalid/", ".errors.json");

  /** Names beside one that is taken get -2, -3 …; so many are tried. */
  private static final int MOST_NAMES = 10_000;

  private final String prefix;
  private final String beside;

  Folder(String prefix, String beside) {
    this.prefix = prefix;
    this.beside = beside;
  }

  /** The key prefix. */
  public String prefix() {
    return prefix;
  }

  String file(Upload upload, int number) {
    return stem(upload, number) + ".json";
  }

  String report(Upload upload, int number) {
    return stem(upload, number) + beside;
  }

  private String stem(Upload upload, int number) {
    if (number > MOST_NAMES) {
      throw new IllegalStateException("no name is left for " + upload.key() + " in " + prefix);
    }
    return prefix + upload.name() + (number == 1 ? "" : "-" + number);
  }
}
