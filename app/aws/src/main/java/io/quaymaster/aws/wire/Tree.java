package io.quaymaster.aws.wire;

import java.util.List;
import java.util.Optional;

/**
 * An answer, whether it came as XML or as JSON. The items of a list are children of their list.
 *
 * @param name of the element or key; blank for items of a JSON array
 * @param text of a leaf; blank for others
 */
public record Tree(String name, String text, List<Tree> children) {
  static final Tree EMPTY = new Tree("", "", List.of());

  public Tree {
    children = List.copyOf(children);
  }

  /** What is below, by names; an empty tree when it is not there. */
  public Tree at(String... path) {
    Tree at = this;
    for (String step : path) {
      at = at.children.stream().filter(child -> child.name.equals(step)).findFirst().orElse(EMPTY);
    }
    return at;
  }

  /** The text below; empty when it is not there or blank. */
  public Optional<String> find(String... path) {
    return Optional.of(at(path).text).filter(text -> !text.isBlank());
  }

  /**
   * The text below, which AWS always gives.
   *
   * @throws IllegalStateException when it is missing
   */
  public String get(String... path) {
    return find(path)
        .orElseThrow(
            () -> new IllegalStateException("AWS's answer lacks " + String.join(".", path)));
  }

  public boolean is(String... path) {
    return find(path).filter("true"::equals).isPresent();
  }
}
