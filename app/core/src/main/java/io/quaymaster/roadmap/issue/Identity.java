package io.quaymaster.roadmap.issue;

import io.quaymaster.kernel.digest.Sha256;
import io.quaymaster.roadmap.item.ItemKey;
import io.quaymaster.roadmap.item.RoadmapItem;
import java.util.regex.Pattern;

/**
 * By what an item is known in its repository: its key, or else its title. It is written into the
 * issue, where people don't see it.
 *
 * @param value {@code key:…} or {@code title:} with the first half of the title's SHA-256
 */
public record Identity(String value) {
  static final Pattern FORM =
      Pattern.compile("key:[A-Za-z0-9][A-Za-z0-9._-]{0,99}|title:[0-9a-f]{32}");

  public Identity {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not an identity: '" + value + "'");
    }
  }

  /** By a key. */
  public static Identity of(ItemKey key) {
    return new Identity("key:" + key);
  }

  /** By a title. */
  public static Identity ofTitle(String title) {
    return new Identity("title:" + Sha256.of(title).first(32));
  }

  /** What the item is known by: its key, else its title. */
  public static Identity of(RoadmapItem item) {
    return item.key().map(Identity::of).orElseGet(() -> ofTitle(item.title()));
  }

  /** True when a person gave it. */
  public boolean isKey() {
    return value.startsWith("key:");
  }

  @Override
  public String toString() {
    return value;
  }
}
