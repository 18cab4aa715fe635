package io.quaymaster.aws.clean;

import static io.quaymaster.aws.clean.MemberScene.ACCOUNT;
import static io.quaymaster.aws.clean.MemberScene.ELSEWHERE;
import static io.quaymaster.aws.clean.MemberScene.HERE;
import static io.quaymaster.aws.clean.MemberScene.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.account.LeaseId;
import io.quaymaster.account.clean.CleaningOutcome;
import io.quaymaster.account.clean.CleaningOutcome.Blocked;
import io.quaymaster.account.clean.CleaningOutcome.Clean;
import io.quaymaster.account.clean.CleaningOutcome.TryAgain;
import io.quaymaster.account.clean.CleaningTask;
import io.quaymaster.account.clean.RegionName;
import io.quaymaster.account.clean.Resource;
import io.quaymaster.account.clean.ServiceName;
import io.quaymaster.aws.model.ModelServer.Call;
import io.quaymaster.aws.model.Refusal;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What carries a lease's tag after everything that is listed has gone. */
class TagScanOverHttpTest {
  private static final Map<String, String> TAGS = Map.of("quaymaster:lease", "abcdefghijkl");
  private static final String QUEUE = "https://sqs.eu-central-1.amazonaws.com/111122223333/q";

  private final MemberScene scene = new MemberScene();

  @AfterEach
  void requestsKeptToTheModels() {
    scene.close();
  }

  private CleaningOutcome clean() {
    return scene.cleaning.clean(
        new CleaningTask(
            ACCOUNT,
            Optional.of(new LeaseId("abcdefghijkl")),
            List.of(HERE, ELSEWHERE),
            NOW.plus(Duration.ofMinutes(30))));
  }

  private List<Call> looks() {
    return scene.cloud.server.calls("tagging:GetResources");
  }

  private static String arn(String service, RegionName region, String rest) {
    return "arn:aws:%s:%s:111122223333:%s".formatted(service, region, rest);
  }

  @Test
  void resourceOfAServiceWithoutACleanerBlocksByItsArn() {
    String cluster = arn("eks", HERE, "cluster/left");
    scene.tags.tagged.put(cluster, TAGS);
    scene.member.queues.add(QUEUE);

    Blocked blocked = assertInstanceOf(Blocked.class, clean());

    assertEquals("eks:cluster " + cluster + " in eu-central-1", blocked.what().toString());
    assertEquals("it carries the tag of a lease, and its service has no cleaner", blocked.why());
    assertEquals(List.of(), List.copyOf(scene.member.queues), "the rest is cleaned all the same");
  }

  @Test
  void everyRegionIsAskedWithTheCleanersSessionAfterTheServicesThemselves() {
    scene.tagsElsewhere.tagged.put(arn("kinesis", ELSEWHERE, "stream/left"), TAGS);

    Blocked blocked = assertInstanceOf(Blocked.class, clean());

    assertEquals(ELSEWHERE, blocked.what().region());
    assertEquals(List.of("eu-central-1", "eu-west-1"), looks().stream().map(Call::region).toList());
    assertTrue(looks().stream().allMatch(c -> c.accessKey().equals("ASIAMEMBER1234567")));
    List<String> names = scene.cloud.server.names();
    assertEquals(
        Collections.nCopies(2, "tagging:GetResources"),
        names.subList(names.size() - 2, names.size()));
  }

  @Test
  void whatServicesThatAreCleanedHaveIsLeftToTheirOwnLists() {
    for (ServiceName service : ServiceName.CLEANED) {
      scene.tags.tagged.put(arn(service.value(), HERE, "thing/deleted"), TAGS);
    }
    scene.tags.tagged.put("arn:aws:s3:::deleted-bucket", TAGS);
    scene.member.queues.add(QUEUE);

    assertEquals(new Clean(1), clean());
  }

  @Test
  void otherTagsSayNothing() {
    scene.tags.tagged.put(arn("eks", HERE, "cluster/of-the-company"), Map.of("owner", "acme"));

    assertEquals(new Clean(0), clean());
  }

  @Test
  void tagOfAnOlderLeaseBlocksToo() {
    scene.tags.tagged.put(
        arn("eks", HERE, "cluster/left"), Map.of("quaymaster:lease", "zzzzzzzzzzzz"));

    assertInstanceOf(Blocked.class, clean());
  }

  @Test
  void leftoverOnTheLastOfManyPagesIsFound() {
    IntStream.range(0, 6).forEach(i -> scene.tags.tagged.put(arn("sqs", HERE, "queue-" + i), TAGS));
    scene.tags.tagged.put(arn("eks", HERE, "cluster/left"), TAGS);

    assertInstanceOf(Blocked.class, clean());
    assertEquals(
        List.of("", "mark2", "mark4", "mark6"),
        looks().stream()
            .filter(call -> call.region().equals("eu-central-1"))
            .map(call -> call.text("PaginationToken"))
            .toList());
  }

  @Test
  void throttledLookIsRepeatedWithPauses() {
    scene.cloud.server.refuse(
        "tagging:GetResources",
        new Refusal(400, "ThrottledException", "Rate exceeded"),
        new Refusal(500, "InternalServiceException", "try again"));

    assertEquals(new Clean(0), clean());
    assertEquals(4, looks().size());
    assertEquals(2, scene.cloud.pauses().size());
  }

  @ParameterizedTest
  @CsvSource({"403, AccessDeniedException", "400, PaginationTokenExpiredException"})
  void lookThatIsRefusedIsTriedAgainLaterAndNothingCountsAsClean(int status, String code) {
    scene.cloud.server.refuse("tagging:GetResources", new Refusal(status, code, "no"));

    TryAgain again = assertInstanceOf(TryAgain.class, clean());

    assertEquals(
        "the index of tags in eu-central-1 could not be listed: tagging:GetResources: %s (%d): no"
            .formatted(code, status),
        again.why());
    assertEquals(new Clean(0), clean());
  }

  @Test
  void nothingIsAskedWhileAServiceStillListsSomething() {
    scene
        .cloud
        .server
        .in("eu-central-1")
        .on("sqs:ListQueues", _ -> Map.of("QueueUrls", List.of(QUEUE)));

    assertInstanceOf(TryAgain.class, clean());

    assertEquals(List.of(), looks());
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:apigateway:eu-central-1::/restapis/a1b2, apigateway, apigateway:restapis",
    "arn:aws:rds:eu-central-1:111122223333:db:left, rds, rds:db",
    "arn:aws:cloudfront::111122223333:distribution/E1, cloudfront, cloudfront:distribution",
    "arn:aws-cn:s3:::left, s3, s3"
  })
  void arnTellsItsServiceAndType(String arn, String service, String kind) {
    scene.tags.tagged.put(arn, TAGS);

    Resource found = scene.index.tagged(MemberScene.site(HERE)).getFirst();

    assertEquals(arn, found.id());
    assertEquals(service, found.service().value());
    assertEquals(kind, found.kind());
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "arn:aws:eks", "arn:aws:EKS:eu-central-1:1:cluster/x"})
  void nameThatIsNoArnKeepsTheAccountFromBeingClean(String arn) {
    scene.tags.tagged.put(arn, TAGS);

    TryAgain again = assertInstanceOf(TryAgain.class, clean());

    assertTrue(again.why().endsWith("names '" + arn + "', which is no ARN"), again.why());
  }
}
