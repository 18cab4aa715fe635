package io.quaymaster.aws.clean;

import io.quaymaster.aws.model.ModelServer;
import io.quaymaster.aws.model.ModelServer.Call;
import io.quaymaster.aws.model.Page;
import io.quaymaster.aws.model.Trees;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The index of tags in one region of a member account, in memory. It is on its own, as AWS's is: it
 * names what a test puts in, until it is taken out, whatever exists meanwhile.
 */
final class MemberTags {
  private static final Page PAGE = new Page("PaginationToken", "PaginationToken");

  /** Tags by ARN. */
  final Map<String, Map<String, String>> tagged = new LinkedHashMap<>();

  MemberTags(ModelServer everywhere, String region) {
    everywhere.in(region).on("tagging:GetResources", this::resources);
  }

  /** The last page has an empty mark instead of none. */
  private Map<String, Object> resources(Call call) {
    List<String> wanted =
        tagged.entrySet().stream()
            .filter(e -> meets(e.getValue(), Trees.list(call.params().get("TagFilters"))))
            .map(Map.Entry::getKey)
            .toList();
    Map<String, Object> page =
        new HashMap<>(PAGE.of(call, "ResourceTagMappingList", wanted, this::mapping));
    page.putIfAbsent("PaginationToken", "");
    return page;
  }

  /** All of the filters; of each key any of its values, or any at all when it names none. */
  private static boolean meets(Map<String, String> tags, List<Object> filters) {
    return filters.stream()
        .map(Trees::map)
        .allMatch(
            filter -> {
              String value = tags.get(String.valueOf(filter.get("Key")));
              List<Object> values = Trees.list(filter.getOrDefault("Values", List.of()));
              return value != null && (values.isEmpty() || values.contains(value));
            });
  }

  private Map<String, Object> mapping(String arn) {
    return Map.of(
        "ResourceARN",
        arn,
        "Tags",
        tagged.getOrDefault(arn, Map.of()).entrySet().stream()
            .map(tag -> Map.of("Key", tag.getKey(), "Value", tag.getValue()))
            .toList());
  }
}
