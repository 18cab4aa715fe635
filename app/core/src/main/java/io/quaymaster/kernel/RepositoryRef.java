package io.quaymaster.kernel;

import java.util.regex.Pattern;

/**
 * A repository by name, as people write it: {@code owner/name}. Names change; durable records use
 * {@link RepositoryId}.
 *
 * @param owner login of the organisation or user, at most 39 characters
 * @param name repository name, at most 100 characters
 */
public record RepositoryRef(String owner, String name) {
  private static final Pattern OWNER = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38})");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,100}");

  public RepositoryRef {
    if (!OWNER.matcher(owner).matches()) {
      throw new IllegalArgumentException("not an owner's login: '" + owner + "'");
    }
    if (!NAME.matcher(name).matches() || name.equals(".") || name.equals("..")) {
      throw new IllegalArgumentException("not a repository name: '" + name + "'");
    }
  }

  /**
   * Reads {@code owner/name}.
   *
   * @throws IllegalArgumentException when the text is anything else
   */
  public static RepositoryRef parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException(
          "expected owner/name, for example acme/billing, but got '" + text + "'");
    }
    return new RepositoryRef(text.substring(0, slash), text.substring(slash + 1));
  }

  @Override
  public String toString() {
    return owner + "/" + name;
  }
}
