package io.quaymaster.simulator.graphql.issue;

import graphql.schema.GraphQLCodeRegistry;
import io.quaymaster.simulator.graphql.context.GitHubProblem;
import io.quaymaster.simulator.graphql.context.Viewer;
import io.quaymaster.simulator.graphql.field.FieldCall;
import io.quaymaster.simulator.graphql.field.FieldSet;
import io.quaymaster.simulator.graphql.field.Fields;
import io.quaymaster.simulator.graphql.node.InRepository;
import io.quaymaster.simulator.graphql.node.InRepository.IssueNode;
import io.quaymaster.simulator.graphql.node.InRepository.PullNode;
import io.quaymaster.simulator.graphql.page.Connection;
import io.quaymaster.simulator.state.app.Access;
import io.quaymaster.simulator.state.repository.Repository;
import io.quaymaster.simulator.state.search.Hit;
import io.quaymaster.simulator.state.search.IssueQuery;
import io.quaymaster.simulator.state.search.QuerySyntaxException;
import java.util.List;

/** {@code search} for issues and pull requests. GitHub gives at most the first 1,000 hits. */
final class SearchFields implements FieldSet {
  private static final int MOST = 1000;

  @Override
  public void addTo(GraphQLCodeRegistry.Builder registry) {
    Fields.root(registry, "Query", "search", SearchFields::search);
    new Fields<>(registry, "SearchResultItemConnection", Connection.class)
        .get("issueCount", page -> page.slice().total())
        .get("repositoryCount", _ -> 0) // only issues are searched for here
        .get("userCount", _ -> 0);
  }

  private static Connection search(FieldCall call) {
    String type = call.required("type");
    if (!type.equals("ISSUE")) {
      throw GitHubProblem.notServed("a search for " + type);
    }
    Viewer viewer = call.viewer();
    List<InRepository> hits =
        viewer.state().search().find(query(call), hit -> readable(viewer, hit)).stream()
            .limit(MOST)
            .map(SearchFields::node)
            .toList();
    return call.page(hits);
  }

  private static IssueQuery query(FieldCall call) {
    try {
      return IssueQuery.parse(call.required("query"));
    } catch (QuerySyntaxException e) {
      throw new GitHubProblem("NOT_SERVED", String.valueOf(e.getMessage()));
    }
  }

  private static boolean readable(Viewer viewer, Hit hit) {
    String permission = hit.issue().pullRequest() ? "pull_requests" : "issues";
    return viewer.sees(hit.repository()) && viewer.holds(hit.repository(), permission, Access.READ);
  }

  private static InRepository node(Hit hit) {
    Repository repository = hit.repository();
    return hit.issue().pullRequest()
        ? PullNode.of(
            repository, repository.pullRequests().find(hit.issue().number()).orElseThrow())
        : new IssueNode(repository, hit.issue());
  }
}
