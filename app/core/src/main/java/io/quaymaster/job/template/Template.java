package io.quaymaster.job.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quaymaster.job.template.Node.Keys;
import java.util.ArrayList;
import java.util.List;

/**
 * A template that may be deployed, written out anew, so that CloudFormation reads exactly what was
 * checked.
 *
 * @param json what is deployed: every resource is deleted with its stack, whatever policy it had
 * @param line of the body where the block begins, from 1
 * @param expands whether transforms or modules that are allowed make more of it
 */
public record Template(String json, int line, boolean expands) {
  /**
   * The largest template that is handed over in a request, in bytes. Source: AWS CloudFormation
   * User Guide, "Quotas", template body size in a request.
   */
  public static final int SIZE_LIMIT = 51_200;

  /**
   * The first block of an issue that is a template.
   *
   * @param markdown the body
   * @throws UnreadableTemplate when there is none, or when it is too large
   */
  static Found find(String markdown) throws UnreadableTemplate {
    List<FencedBlock> blocks = FencedBlock.templates(markdown);
    List<String> why = new ArrayList<>();
    for (FencedBlock block : blocks) {
      try {
        return new Found(block.line(), keys(block));
      } catch (UnreadableTemplate e) {
        if (why.size() < 5) {
          why.add("the block in line " + block.line() + " is no template: " + e.text());
        }
      }
    }
    throw new UnreadableTemplate(
        blocks.isEmpty()
            ? "the issue has no fenced block of yaml or json"
            : String.join("; ", why));
  }

  private static Keys keys(FencedBlock block) throws UnreadableTemplate {
    int size = block.text().getBytes(UTF_8).length;
    if (size > 4 * SIZE_LIMIT) {
      throw new UnreadableTemplate(
          "it has " + size + " bytes; at most " + SIZE_LIMIT + " are read");
    }
    if (TemplateReader.read(block.text()) instanceof Keys keys
        && keys.get("Resources").isPresent()) {
      return keys;
    }
    throw new UnreadableTemplate("it has no Resources");
  }

  /** A block that is a template, not checked yet. */
  record Found(int line, Keys keys) {}
}
