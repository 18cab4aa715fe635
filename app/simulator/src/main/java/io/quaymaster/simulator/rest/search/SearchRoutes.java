package io.quaymaster.simulator.rest.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quaymaster.simulator.http.ApiAnswer;
import io.quaymaster.simulator.rest.Answers;
import io.quaymaster.simulator.rest.Paging;
import io.quaymaster.simulator.rest.RestCall;
import io.quaymaster.simulator.rest.RestProblem;
import io.quaymaster.simulator.rest.Router;
import io.quaymaster.simulator.rest.Routes;
import io.quaymaster.simulator.shape.Json;
import io.quaymaster.simulator.state.Caller;
import io.quaymaster.simulator.state.search.Hit;
import io.quaymaster.simulator.state.search.IssueQuery;
import io.quaymaster.simulator.state.search.QuerySyntaxException;
import java.util.List;

/** {@code /search/issues}. GitHub gives at most the first 1,000 hits. */
public final class SearchRoutes implements Routes {
  private static final int MOST = 1000;

  @Override
  public void addTo(Router router) {
    router.get("/search/issues", SearchRoutes::issues);
  }

  private static ApiAnswer issues(RestCall call) {
    String asked = call.request().parameter("q").orElse("");
    if (asked.isBlank()) {
      return ApiAnswer.validation("Search", "q", "missing");
    }
    IssueQuery query = query(call, asked);
    Paging paging = Paging.of(call);
    if ((long) (paging.page() - 1) * paging.size() >= MOST) {
      return Answers.unprocessable("Only the first 1000 search results are available");
    }
    List<Hit> hits = call.state().search().find(query, hit -> readable(call, hit));
    List<Hit> shown = hits.subList(0, Math.min(MOST, hits.size()));
    ObjectNode json = Json.object();
    json.put("total_count", hits.size());
    json.put("incomplete_results", false);
    json.set("items", Json.array(paging.cut(shown), hit -> shape(call, hit)));
    return paging.linked(call, shown.size(), call.ok(json));
  }

  private static IssueQuery query(RestCall call, String asked) {
    IssueQuery query;
    try {
      String sort = call.request().parameter("sort").orElse("");
      String order = call.request().parameter("order").orElse("desc");
      query = IssueQuery.parse(sort.isEmpty() ? asked : asked + " sort:" + sort + "-" + order);
    } catch (QuerySyntaxException e) {
      throw new RestProblem(Answers.custom("Search", "q", String.valueOf(e.getMessage())));
    }
    if (call.caller() instanceof Caller.Installation && !query.saysKind()) {
      throw new RestProblem(
          Answers.custom("Search", "q", "Query must include 'is:issue' or 'is:pull-request'"));
    }
    boolean blind =
        !query.repositories().isEmpty()
            && query.repositories().stream().noneMatch(name -> known(call, name));
    if (blind) {
      throw new RestProblem(
          Answers.custom(
              "Search",
              "q",
              "The listed users and repositories cannot be searched either because the resources"
                  + " do not exist or you do not have permission to view them."));
    }
    return query;
  }

  private static boolean known(RestCall call, String name) {
    String[] parts = name.split("/", 2);
    return parts.length == 2
        && call.state()
            .repositories()
            .find(parts[0], parts[1])
            .filter(one -> call.state().visible(call.caller(), one))
            .isPresent();
  }

  private static boolean readable(RestCall call, Hit hit) {
    if (!call.state().visible(call.caller(), hit.repository())) {
      return false;
    }
    String permission = hit.issue().pullRequest() ? "pull_requests" : "issues";
    return !(call.caller() instanceof Caller.Installation(_, _, var permissions))
        || !hit.repository().settings().isPrivate()
        || permissions.containsKey(permission);
  }

  private static ObjectNode shape(RestCall call, Hit hit) {
    return call.shapes().issues().issue(hit.repository(), hit.issue()).put("score", 1.0);
  }
}
