package io.quaymaster.simulator.state.search;

import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.repository.Repository;

/** An issue or pull request, with where it is. */
public record Hit(Repository repository, Issue issue) {}
