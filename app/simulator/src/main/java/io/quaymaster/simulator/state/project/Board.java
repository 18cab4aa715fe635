package io.quaymaster.simulator.state.project;

import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.id.Mint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A project with its fields and items. All methods are synchronized on it. */
public final class Board {
  private final Mint mint;
  private final Consumer<ProjectChange> listener;
  private final List<ProjectField> fields = new ArrayList<>();
  private final Map<Long, Item> items = new LinkedHashMap<>();
  private Project project;

  Board(Mint mint, Project project, Consumer<ProjectChange> listener) {
    this.mint = mint;
    this.project = project;
    this.listener = listener;
  }

  /** What it says of itself. */
  public synchronized Project project() {
    return project;
  }

  /** Its fields, in the order made. */
  public synchronized List<ProjectField> fields() {
    return List.copyOf(fields);
  }

  /** Finds a field. */
  public synchronized Optional<ProjectField> field(long id) {
    return fields.stream().filter(one -> one.id() == id).findFirst();
  }

  /** Finds a field by its exact name. */
  public synchronized Optional<ProjectField> field(String name) {
    return fields.stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /** Its items, in the order added. */
  public synchronized List<Item> items() {
    return List.copyOf(items.values());
  }

  /** Finds an item. */
  public synchronized Optional<Item> item(long id) {
    return Optional.ofNullable(items.get(id));
  }

  /** The values that people gave an item, as they read them, by name of the field. */
  public synchronized Map<String, String> shown(Item item) {
    Map<String, String> shown = new LinkedHashMap<>();
    for (ProjectField field : fields) {
      item.value(field.id()).ifPresent(value -> shown.put(field.name(), field.shown(value)));
    }
    return shown;
  }

  /** The item of an issue or pull request, when it is here. */
  public synchronized Optional<Item> itemOf(long issueId) {
    return items.values().stream().filter(one -> one.content().issueId() == issueId).findFirst();
  }

  /**
   * All there is to keep of a project.
   *
   * @param project what it says of itself
   * @param fields in the order made
   * @param items in the order added
   */
  public record Snapshot(Project project, List<ProjectField> fields, List<Item> items) {
    /** Copies the lists. */
    public Snapshot {
      fields = List.copyOf(fields);
      items = List.copyOf(items);
    }
  }

  /** Everything as it is now. */
  public synchronized Snapshot snapshot() {
    return new Snapshot(project, fields(), items());
  }

  synchronized void restore(Snapshot kept) {
    fields.addAll(kept.fields());
    kept.items().forEach(item -> items.put(item.id(), item));
  }

  /** Adds a field; a name that is taken is refused. */
  public synchronized ProjectField add(NewField asked) {
    if (field(asked.name()).isPresent()) {
      throw new IllegalArgumentException("the project has a field " + asked.name());
    }
    ProjectField made = FieldMaking.make(mint, asked);
    fields.add(made);
    return made;
  }

  /** Lets everybody read it. */
  public synchronized void publish() {
    project = project.published(mint.now());
  }

  /** Closes it. */
  public synchronized void close() {
    project = project.closed(mint.now(), mint.now());
  }

  /** Adds an issue or pull request; one that is here already stays as it is, as on GitHub. */
  public synchronized Item add(Actor by, Item.Content content) {
    Optional<Item> here = itemOf(content.issueId());
    if (here.isPresent()) {
      return here.get();
    }
    Item made = new Item(mint.id(), content, Map.of(), by.account(), mint.now(), mint.now());
    put(made);
    tell("created", made, Optional.empty(), by);
    return made;
  }

  /**
   * Gives an item a value.
   *
   * @throws IllegalArgumentException when the item or field is not of this project
   */
  public synchronized SetOutcome set(Actor by, long itemId, long fieldId, FieldValue value) {
    Item item = knownItem(itemId);
    ProjectField field = knownField(fieldId);
    if (!field.type().settable()) {
      return new SetOutcome.Unsettable(field.type());
    }
    if (!FieldMaking.fits(field.type(), value)) {
      return new SetOutcome.WrongKind(field.type());
    }
    if (!has(field, value)) {
      return new SetOutcome.NotOfField(field.type());
    }
    Optional<FieldValue> from = item.value(fieldId);
    if (from.filter(value::equals).isPresent()) {
      return new SetOutcome.Done(item);
    }
    StoredValue old = item.values().get(fieldId);
    StoredValue now =
        old == null
            ? new StoredValue(mint.id(), value, by.account(), mint.now(), mint.now())
            : old.changed(value, mint.now());
    return changed(by, item.with(fieldId, now, mint.now()), field, from, Optional.of(value));
  }

  /**
   * Takes the value of an item away.
   *
   * @throws IllegalArgumentException when the item or field is not of this project
   */
  public synchronized SetOutcome clear(Actor by, long itemId, long fieldId) {
    Item item = knownItem(itemId);
    ProjectField field = knownField(fieldId);
    if (!field.type().settable()) {
      return new SetOutcome.Unsettable(field.type());
    }
    Optional<FieldValue> from = item.value(fieldId);
    return from.isEmpty()
        ? new SetOutcome.Done(item)
        : changed(by, item.without(fieldId, mint.now()), field, from, Optional.empty());
  }

  /** Takes an item off; the issue stays. */
  public synchronized boolean delete(Actor by, long itemId) {
    Item gone = items.remove(itemId);
    if (gone != null) {
      project = project.touched(mint.now());
      tell("deleted", gone, Optional.empty(), by);
    }
    return gone != null;
  }

  /** The issue is another one now, because it was transferred. */
  synchronized void move(long issueId, Item.Content content) {
    itemOf(issueId).ifPresent(item -> items.put(item.id(), item.moved(content)));
  }

  private SetOutcome changed(
      Actor by, Item item, ProjectField field, Optional<FieldValue> from, Optional<FieldValue> to) {
    put(item);
    tell("edited", item, Optional.of(new ProjectChange.Edit(field, from, to)), by);
    return new SetOutcome.Done(item);
  }

  private void put(Item item) {
    items.put(item.id(), item);
    project = project.touched(mint.now());
  }

  private static boolean has(ProjectField field, FieldValue value) {
    return switch (value) {
      case FieldValue.Choice(String id) -> field.option(id).isPresent();
      case FieldValue.InIteration(String id) -> field.iteration(id).isPresent();
      case FieldValue.Text _, FieldValue.Numeric _, FieldValue.Day _ -> true;
    };
  }

  private Item knownItem(long id) {
    return item(id).orElseThrow(() -> new IllegalArgumentException("no item " + id + " here"));
  }

  private ProjectField knownField(long id) {
    return field(id).orElseThrow(() -> new IllegalArgumentException("no field " + id + " here"));
  }

  private void tell(String action, Item item, Optional<ProjectChange.Edit> edit, Actor by) {
    listener.accept(new ProjectChange(action, project, item, edit, by));
  }
}
