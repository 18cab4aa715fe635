package io.quaymaster.simulator.graphql.node;

import io.quaymaster.simulator.state.id.NodeId;
import io.quaymaster.simulator.state.project.Board;
import io.quaymaster.simulator.state.project.DataType;
import io.quaymaster.simulator.state.project.FieldValue;
import io.quaymaster.simulator.state.project.Item;
import io.quaymaster.simulator.state.project.ProjectField;
import io.quaymaster.simulator.state.project.StoredValue;

/** A project or something in it. */
public sealed interface InProject {
  /** The project. */
  Board board();

  /** The name of its type in the schema. */
  String type();

  /** The project itself. */
  record ProjectNode(Board board) implements InProject {
    @Override
    public String type() {
      return "ProjectV2";
    }
  }

  /** A field. */
  record FieldNode(Board board, ProjectField field) implements InProject {
    /** Its global node id. */
    public String nodeId() {
      return NodeId.of(field.prefix(), board.project().owner().id(), field.id());
    }

    @Override
    public String type() {
      if (field.type() == DataType.SINGLE_SELECT) {
        return "ProjectV2SingleSelectField";
      }
      return field.type() == DataType.ITERATION ? "ProjectV2IterationField" : "ProjectV2Field";
    }
  }

  /** An item. */
  record ItemNode(Board board, Item item) implements InProject {
    /** Its global node id. */
    public String nodeId() {
      return NodeId.of("PVTI", board.project().owner().id(), item.id());
    }

    @Override
    public String type() {
      return "ProjectV2Item";
    }
  }

  /** A value of an item that has an id of its own. */
  record ValueNode(ItemNode item, FieldNode field, StoredValue stored) implements InProject {
    @Override
    public Board board() {
      return item.board();
    }

    /** Its global node id. */
    public String nodeId() {
      String prefix =
          switch (stored.value()) {
            case FieldValue.Text _ -> "PVTFTV";
            case FieldValue.Numeric _ -> "PVTFNV";
            case FieldValue.Day _ -> "PVTFDV";
            case FieldValue.Choice _ -> "PVTFSV";
            case FieldValue.InIteration _ -> "PVTFIV";
          };
      return NodeId.of(prefix, board().project().owner().id(), stored.id());
    }

    @Override
    public String type() {
      return switch (stored.value()) {
        case FieldValue.Text _ -> "ProjectV2ItemFieldTextValue";
        case FieldValue.Numeric _ -> "ProjectV2ItemFieldNumberValue";
        case FieldValue.Day _ -> "ProjectV2ItemFieldDateValue";
        case FieldValue.Choice _ -> "ProjectV2ItemFieldSingleSelectValue";
        case FieldValue.InIteration _ -> "ProjectV2ItemFieldIterationValue";
      };
    }
  }

  /**
   * A value that the issue gives.
   *
   * @param field ASSIGNEES, LABELS, MILESTONE or REPOSITORY
   * @param content the issue or pull request
   * @param type of the schema
   */
  record DerivedNode(ItemNode item, FieldNode field, InRepository content, String type)
      implements InProject {
    @Override
    public Board board() {
      return item.board();
    }
  }
}
