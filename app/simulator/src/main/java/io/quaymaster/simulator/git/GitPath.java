package io.quaymaster.simulator.git;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The path of a request that a git program makes.
 *
 * @param owner of the repository
 * @param name of the repository
 * @param service what is asked of it
 */
public record GitPath(String owner, String name, String service) {
  private static final Pattern WITH_SUFFIX = Pattern.compile("/([^/]+)/([^/]+)\\.git(?:/(.*))?");
  private static final Pattern WITHOUT =
      Pattern.compile("/([^/]+)/([^/]+)/(info/refs|git-upload-pack|git-receive-pack)");

  /** Reads a path; empty when it isn't git's. */
  public static Optional<GitPath> parse(String path) {
    Matcher matcher = WITH_SUFFIX.matcher(path);
    if (!matcher.matches()) {
      matcher = WITHOUT.matcher(path);
      if (!matcher.matches()) {
        return Optional.empty();
      }
    }
    String service = matcher.group(3) == null ? "" : matcher.group(3);
    return Optional.of(new GitPath(matcher.group(1), matcher.group(2), service));
  }

  /** Whether this begins or does a push. */
  public boolean pushes(String query) {
    return service.equals("git-receive-pack")
        || (service.equals("info/refs") && query.contains("service=git-receive-pack"));
  }
}
