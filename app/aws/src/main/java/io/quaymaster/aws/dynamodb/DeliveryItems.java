package io.quaymaster.aws.dynamodb;

import io.quaymaster.aws.dynamodb.table.Attributes;
import io.quaymaster.aws.dynamodb.table.Item;
import io.quaymaster.aws.dynamodb.table.ItemKey;
import io.quaymaster.aws.dynamodb.table.Update;
import io.quaymaster.event.DeliveryRecord;
import io.quaymaster.event.DeliveryState;
import io.quaymaster.kernel.DeliveryId;

/** Deliveries as items. */
final class DeliveryItems {
  static final String SORT = "DELIVERY";
  static final String PROCESSING = "PROCESSING";
  static final String DONE = "DONE";
  static final String FAILED = "FAILED";

  private DeliveryItems() {}

  static ItemKey key(DeliveryId id) {
    return new ItemKey("DELIVERY#" + id, SORT);
  }

  /** Puts a state into an update. */
  static Update with(Update update, DeliveryState state) {
    return switch (state) {
      case DeliveryState.Processing(var until) ->
          update
              .set("state", Attributes.text(PROCESSING))
              .set("until", Attributes.instant(until))
              .remove("remark");
      case DeliveryState.Done(var note) ->
          update
              .set("state", Attributes.text(DONE))
              .set("remark", Attributes.remark(note))
              .remove("until");
      case DeliveryState.Failed(var error) ->
          update
              .set("state", Attributes.text(FAILED))
              .set("remark", Attributes.remark(error))
              .remove("until");
    };
  }

  static DeliveryRecord record(Item item) {
    return new DeliveryRecord(
        new DeliveryId(item.text("guid")),
        item.text("event"),
        item.text("action"),
        item.text("repository"),
        item.text("sender"),
        item.instant("recentAt"),
        item.instant("updatedAt"),
        item.integer("attempts"),
        state(item));
  }

  static DeliveryState state(Item item) {
    String state = item.text("state");
    return switch (state) {
      case PROCESSING -> new DeliveryState.Processing(item.instant("until"));
      case DONE -> new DeliveryState.Done(item.text("remark"));
      case FAILED -> new DeliveryState.Failed(item.text("remark"));
      default -> throw new IllegalStateException(item.key() + " has an unknown state: " + state);
    };
  }
}
