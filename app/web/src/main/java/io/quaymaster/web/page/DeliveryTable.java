package io.quaymaster.web.page;

import static io.quaymaster.web.html.Html.link;
import static io.quaymaster.web.html.Html.tag;
import static io.quaymaster.web.html.Html.text;

import io.quaymaster.event.DeliveryRecord;
import io.quaymaster.web.html.Html;
import io.quaymaster.web.html.Table;
import io.quaymaster.web.html.Times;
import java.util.List;

/** Deliveries as a table. */
final class DeliveryTable {
  private static final List<String> COLUMNS =
      List.of("Delivery", "Event", "Repository", "By", "Received", "State", "What came of it");

  private DeliveryTable() {}

  static Html of(String caption, List<DeliveryRecord> deliveries) {
    return new Table(
            caption,
            COLUMNS,
            deliveries.stream().map(DeliveryTable::row).toList(),
            "No deliveries yet. Push to a repository that the App is installed on.")
        .html();
  }

  private static List<Html> row(DeliveryRecord delivery) {
    String id = delivery.id().value();
    return List.of(
        link("/deliveries/" + id, id.substring(0, 8)).with("title", id),
        text(event(delivery)),
        text(delivery.repository()),
        text(delivery.sender()),
        Times.of(delivery.receivedAt()),
        States.of(delivery.state()),
        tag("span", States.sentence(delivery.state())).with("class", "clip"));
  }

  /** The event with its action, as GitHub writes it. */
  static String event(DeliveryRecord delivery) {
    return delivery.action().isEmpty()
        ? delivery.event()
        : delivery.event() + "." + delivery.action();
  }
}
