package io.quaymaster.roadmap;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quaymaster.config.issue.ProjectTarget;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.roadmap.item.ItemFile;
import io.quaymaster.roadmap.item.ReadItem;
import io.quaymaster.roadmap.item.RoadmapItem;
import io.quaymaster.roadmap.route.Route;
import io.quaymaster.roadmap.route.Route.FieldNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files and values of the roadmap tests. */
public final class RoadmapFixtures {
  public static final Route ROUTE =
      new Route(
          RepositoryRef.parse("acme/billing"),
          Optional.of(new ProjectTarget("acme", 7, Map.of("Status", "Todo"))),
          List.of("roadmap"),
          FieldNames.DEFAULT);

  private RoadmapFixtures() {}

  /** A file of {@code src/test/resources/roadmap}. */
  public static byte[] bytes(String file) {
    try (InputStream in = RoadmapFixtures.class.getResourceAsStream("/roadmap/" + file)) {
      if (in == null) {
        throw new IllegalArgumentException("no fixture " + file);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String text(String file) {
    return new String(bytes(file), UTF_8);
  }

  /** The one item of a text. */
  public static RoadmapItem item(String json) {
    return switch (ItemFile.read(json.getBytes(UTF_8)).items().getFirst()) {
      case ReadItem.Good(_, var item) -> item;
      case ReadItem.Faulty faulty -> throw new IllegalArgumentException(faulty.toString());
    };
  }

  /** The item of {@code good.json}. */
  public static RoadmapItem invoice() {
    return item(text("good.json"));
  }
}
