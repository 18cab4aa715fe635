package io.quaymaster.simulator.state.issue;

import io.quaymaster.simulator.state.id.Mint;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The labels of one repository. */
public final class Labels {
  private static final String PLAIN = "ededed";

  private final Mint mint;
  private final Map<String, Label> byName = new ConcurrentSkipListMap<>();

  Labels(Mint mint) {
    this.mint = mint;
  }

  /** Makes a label; empty when the name is taken. */
  public Optional<Label> create(String name, String color, String description) {
    Label label = new Label(mint.id(), name, color, description, false);
    return byName.putIfAbsent(key(name), label) == null ? Optional.of(label) : Optional.empty();
  }

  /** The label of this name, made in grey when there is none, as GitHub does on labelling. */
  public Label findOrCreate(String name) {
    return byName.computeIfAbsent(key(name), _ -> new Label(mint.id(), name, PLAIN, "", false));
  }

  /** Finds a label whatever its case. */
  public Optional<Label> find(String name) {
    return Optional.ofNullable(byName.get(key(name)));
  }

  /** Removes a label from the repository. */
  public boolean delete(String name) {
    return byName.remove(key(name)) != null;
  }

  /** All labels, by name. */
  public List<Label> all() {
    return List.copyOf(byName.values());
  }

  void restore(List<Label> kept) {
    kept.forEach(label -> byName.put(key(label.name()), label));
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
