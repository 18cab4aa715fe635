package io.quaymaster.simulator.graphql.node;

import io.quaymaster.simulator.state.id.NodeId;
import io.quaymaster.simulator.state.issue.Comment;
import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.issue.Label;
import io.quaymaster.simulator.state.issue.Milestone;
import io.quaymaster.simulator.state.pull.PullRequest;
import io.quaymaster.simulator.state.release.Release;
import io.quaymaster.simulator.state.repository.Repository;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevBlob;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.revwalk.RevTree;

/** Something that lies in a repository. */
public sealed interface InRepository {
  /** Where it lies. */
  Repository repository();

  /** Its global node id. */
  String nodeId();

  /** The name of its type in the schema. */
  String type();

  /** A commit, annotated tag, tree or blob; parsed. */
  record GitNode(Repository repository, RevObject object) implements InRepository {
    @Override
    public String nodeId() {
      String prefix =
          switch (object) {
            case RevCommit _ -> "C";
            case RevTag _ -> "TA";
            case RevTree _ -> "T";
            case RevBlob _ -> "B";
            default -> throw new IllegalStateException("no Git object: " + object);
          };
      return NodeId.of(prefix, repository.id(), object.name());
    }

    @Override
    public String type() {
      return switch (object) {
        case RevCommit _ -> "Commit";
        case RevTag _ -> "Tag";
        case RevTree _ -> "Tree";
        case RevBlob _ -> "Blob";
        default -> throw new IllegalStateException("no Git object: " + object);
      };
    }
  }

  /**
   * A branch, tag or other ref.
   *
   * @param name full name
   */
  record RefNode(Repository repository, String name, ObjectId target) implements InRepository {
    @Override
    public String nodeId() {
      return NodeId.of("REF", repository.id(), name);
    }

    @Override
    public String type() {
      return "Ref";
    }
  }

  /** A release. */
  record ReleaseNode(Repository repository, Release release) implements InRepository {
    @Override
    public String nodeId() {
      return NodeId.of("RE", repository.id(), release.id());
    }

    @Override
    public String type() {
      return "Release";
    }
  }

  /** An issue. */
  record IssueNode(Repository repository, Issue issue) implements InRepository {
    @Override
    public String nodeId() {
      return NodeId.of("I", repository.id(), issue.id());
    }

    @Override
    public String type() {
      return "Issue";
    }
  }

  /** A pull request with its issue side. */
  record PullNode(Repository repository, PullRequest pull, Issue issue) implements InRepository {
    @Override
    public String nodeId() {
      return NodeId.of("PR", repository.id(), pull.id());
    }

    @Override
    public String type() {
      return "PullRequest";
    }

    /** A pull request of a repository. */
    public static PullNode of(Repository repository, PullRequest pull) {
      return new PullNode(repository, pull, repository.pullRequests().issue(pull));
    }
  }

  /** A comment. */
  record CommentNode(Repository repository, Comment comment) implements InRepository {
    @Override
    public String nodeId() {
      return NodeId.of("IC", repository.id(), comment.id());
    }

    @Override
    public String type() {
      return "IssueComment";
    }
  }

  /** A label. */
  record LabelNode(Repository repository, Label label) implements InRepository {
    @Override
    public String nodeId() {
      return NodeId.of("LA", repository.id(), label.id());
    }

    @Override
    public String type() {
      return "Label";
    }
  }

  /** A milestone. */
  record MilestoneNode(Repository repository, Milestone milestone) implements InRepository {
    @Override
    public String nodeId() {
      return NodeId.of("MI", repository.id(), milestone.id());
    }

    @Override
    public String type() {
      return "Milestone";
    }
  }
}
