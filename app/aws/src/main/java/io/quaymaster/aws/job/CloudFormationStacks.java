package io.quaymaster.aws.job;

import static io.quaymaster.aws.wire.AwsApi.CLOUDFORMATION;

import io.quaymaster.account.session.JobSessions.JobCredentials;
import io.quaymaster.aws.clean.MemberAccess;
import io.quaymaster.aws.clean.StackCleaner;
import io.quaymaster.aws.wire.AwsCalls;
import io.quaymaster.aws.wire.AwsRefused;
import io.quaymaster.aws.wire.AwsSession;
import io.quaymaster.aws.wire.Paging;
import io.quaymaster.aws.wire.Tree;
import io.quaymaster.job.processor.JobSession;
import io.quaymaster.job.stack.CreateStackOutcome;
import io.quaymaster.job.stack.SessionEnded;
import io.quaymaster.job.stack.StackEvent;
import io.quaymaster.job.stack.StackName;
import io.quaymaster.job.stack.StackRequest;
import io.quaymaster.job.stack.StackView;
import io.quaymaster.job.stack.TemplateStacks;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/**
 * Stacks in CloudFormation, with the job's own session; their resources are made by the account's
 * service role. Source: AWS CloudFormation API Reference.
 */
@Singleton
public final class CloudFormationStacks implements TemplateStacks {
  private static final String INVALID = "ValidationError";
  private static final String EXISTS = "AlreadyExistsException";
  private static final String STACK_NAME = "StackName";
  private static final int MINUTE = 60;

  private final AwsCalls calls;

  public CloudFormationStacks(AwsCalls calls) {
    this.calls = calls;
  }

  @Override
  public CreateStackOutcome create(JobSession session, StackRequest request) {
    try {
      Tree _ = session(session).call(CLOUDFORMATION, "CreateStack", params(request));
      return new CreateStackOutcome.Begun();
    } catch (AwsRefused e) {
      if (e.code().equals(EXISTS)) {
        // Names are never used twice, so it is the stack of an answer that was lost.
        return new CreateStackOutcome.Begun();
      }
      if (e.passing() || e.denied()) {
        throw ended(session, e);
      }
      return new CreateStackOutcome.Invalid(String.valueOf(e.getMessage()));
    }
  }

  private static Map<String, Object> params(StackRequest request) {
    List<String> capabilities = new ArrayList<>(List.of("CAPABILITY_IAM", "CAPABILITY_NAMED_IAM"));
    if (request.template().expands()) {
      capabilities.add("CAPABILITY_AUTO_EXPAND");
    }
    Map<String, Object> params = new HashMap<>();
    params.put(STACK_NAME, request.name().toString());
    params.put("TemplateBody", request.template().json());
    params.put(
        "RoleARN", "arn:aws:iam::" + request.account() + ":role/" + MemberAccess.CLOUDFORMATION);
    params.put("Capabilities", capabilities);
    params.put("OnFailure", "DO_NOTHING");
    params.put("TimeoutInMinutes", minutes(request.timeout()));
    params.put("ClientRequestToken", request.name().toString());
    params.put(
        "Tags",
        List.of(Map.of("Key", StackCleaner.LEASE_TAG, "Value", request.name().lease().value())));
    return params;
  }

  private static int minutes(Duration timeout) {
    return (int) Math.max(1, (timeout.toSeconds() + MINUTE - 1) / MINUTE);
  }

  @Override
  public Optional<StackView> find(JobSession session, StackName name) {
    try {
      return session(session)
          .call(CLOUDFORMATION, "DescribeStacks", Map.of(STACK_NAME, name.toString()))
          .at("Stacks")
          .children()
          .stream()
          .filter(stack -> !stack.get("StackStatus").equals("DELETE_COMPLETE"))
          .map(CloudFormationStacks::view)
          .findFirst();
    } catch (AwsRefused e) {
      return absent(session, e, Optional.empty());
    }
  }

  private static StackView view(Tree stack) {
    Map<String, String> outputs = new LinkedHashMap<>();
    for (Tree output : stack.at("Outputs").children()) {
      outputs.put(output.get("OutputKey"), output.find("OutputValue").orElse(""));
    }
    return new StackView(
        stack.get("StackStatus"), stack.find("StackStatusReason").orElse(""), outputs);
  }

  @Override
  public List<StackEvent> events(JobSession session, StackName name, Optional<String> after) {
    try {
      AwsSession aws = session(session);
      List<StackEvent> events = new ArrayList<>();
      Map<String, Object> params = new HashMap<>(Map.of(STACK_NAME, name.toString()));
      Optional<String> next = Optional.empty();
      do {
        Tree page = aws.call(CLOUDFORMATION, "DescribeStackEvents", params);
        // Newest first: what is older than the one that is known is known too.
        for (Tree event : page.at("StackEvents").children()) {
          if (after.equals(event.find("EventId"))) {
            return oldestFirst(events);
          }
          events.add(event(event));
        }
        next = Paging.NEXT_TOKEN.next("cloudformation:DescribeStackEvents", page, next);
        next.ifPresent(token -> params.put("NextToken", token));
      } while (next.isPresent());
      return oldestFirst(events);
    } catch (AwsRefused e) {
      return absent(session, e, List.of());
    }
  }

  private static List<StackEvent> oldestFirst(List<StackEvent> events) {
    Collections.reverse(events);
    return List.copyOf(events);
  }

  private static StackEvent event(Tree event) {
    return new StackEvent(
        event.get("EventId"),
        Instant.parse(event.get("Timestamp")),
        event.find("LogicalResourceId").orElse(""),
        event.find("ResourceType").orElse(""),
        event.find("ResourceStatus").orElse(""),
        event.find("ResourceStatusReason").orElse(""));
  }

  @Override
  public void delete(JobSession session, StackName name) {
    try {
      Tree _ =
          session(session).call(CLOUDFORMATION, "DeleteStack", Map.of(STACK_NAME, name.toString()));
    } catch (AwsRefused e) {
      throw ended(session, e);
    }
  }

  /** A stack that isn't there is invalid, CloudFormation says. */
  private static <T> T absent(JobSession session, AwsRefused e, T nothing) {
    if (e.code().equals(INVALID) && String.valueOf(e.getMessage()).contains("does not exist")) {
      return nothing;
    }
    throw ended(session, e);
  }

  /** When a lease is lost its sessions are denied, which is then what AWS says. */
  private static RuntimeException ended(JobSession session, AwsRefused e) {
    return e.denied() && session.credentials().isEmpty() ? new SessionEnded() : e;
  }

  private AwsSession session(JobSession session) {
    JobCredentials credentials = session.credentials().orElseThrow(SessionEnded::new);
    return calls.session(
        StaticCredentialsProvider.create(
            AwsSessionCredentials.create(
                credentials.accessKey(),
                credentials.secretKey().value(),
                credentials.token().value())),
        Region.of(session.region().value()));
  }
}
