package io.quaymaster.aws.clean.kind;

import static io.quaymaster.aws.wire.AwsApi.LAMBDA;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.quaymaster.aws.clean.kind.Kind.Item;
import io.quaymaster.aws.wire.AwsSession;
import io.quaymaster.aws.wire.Paging;
import io.quaymaster.aws.wire.Tree;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.http.SdkHttpMethod;

/** Lambda: what feeds functions first, so that none starts anew. */
public final class LambdaKinds {
  private static final Paging PAGES = new Paging("Marker", "NextMarker");
  private static final String MAPPINGS = "/2015-03-31/event-source-mappings";
  private static final String FUNCTIONS = "/2015-03-31/functions";
  private static final String LAYERS = "/2018-10-31/layers";

  /** In the order of deletion. */
  public static final List<Kind> ALL =
      List.of(
          Kind.of(
              "AWS::Lambda::EventSourceMapping",
              session ->
                  pages(session, "ListEventSourceMappings", MAPPINGS, "EventSourceMappings")
                      .stream()
                      .filter(m -> !m.at("State").text().equals("Deleting"))
                      .map(m -> Item.made(m.get("UUID")))
                      .toList(),
              (session, id) ->
                  delete(session, "DeleteEventSourceMapping", MAPPINGS + "/" + escaped(id))),
          Kind.of(
              "AWS::Lambda::Function",
              session ->
                  pages(session, "ListFunctions", FUNCTIONS, "Functions").stream()
                      .map(f -> Item.made(f.get("FunctionName")))
                      .toList(),
              (session, id) -> delete(session, "DeleteFunction", FUNCTIONS + "/" + escaped(id))),
          Kind.of(
              "AWS::Lambda::LayerVersion",
              LambdaKinds::layerVersions,
              (session, id) -> {
                int colon = id.lastIndexOf(':');
                delete(
                    session,
                    "DeleteLayerVersion",
                    versions(id.substring(0, colon)) + "/" + id.substring(colon + 1));
              }));

  private LambdaKinds() {}

  private static List<Item> layerVersions(AwsSession session) {
    List<Item> found = new ArrayList<>();
    for (Tree layer : pages(session, "ListLayers", LAYERS, "Layers")) {
      String name = layer.get("LayerName");
      pages(session, "ListLayerVersions", versions(name), "LayerVersions")
          .forEach(v -> found.add(Item.made(name + ":" + v.get("Version"))));
    }
    return found;
  }

  private static String versions(String layer) {
    return LAYERS + "/" + escaped(layer) + "/versions";
  }

  private static List<Tree> pages(AwsSession session, String what, String path, String items) {
    List<Tree> found = new ArrayList<>();
    Optional<String> next = Optional.empty();
    do {
      Map<String, String> query =
          next.map(mark -> Map.of(PAGES.parameter(), mark)).orElse(Map.of());
      Tree page = session.rest(LAMBDA, what, SdkHttpMethod.GET, path, query);
      found.addAll(page.at(items).children());
      next = PAGES.next(what, page, next);
    } while (next.isPresent());
    return found;
  }

  private static void delete(AwsSession session, String what, String path) {
    session.rest(LAMBDA, what, SdkHttpMethod.DELETE, path, Map.of());
  }

  private static String escaped(String name) {
    return URLEncoder.encode(name, UTF_8);
  }
}
