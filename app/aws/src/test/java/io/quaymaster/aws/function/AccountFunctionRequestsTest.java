package io.quaymaster.aws.function;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.AccountState;
import io.quaymaster.aws.AwsCallFailed;
import io.quaymaster.aws.Json;
import io.quaymaster.memory.account.MemoryAccountStore;
import io.quaymaster.memory.account.MemoryFreeIndex;
import io.quaymaster.testkit.contract.account.PoolScene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountFunctionRequestsTest {
  private static final String LEASE =
      "'id':'abcdefghij12','account':'000011112222','pool':'sandbox','holder':'worker-1',"
          + "'since':'2040-03-01T12:00:00Z','deadline':'2040-03-01T15:00:00Z'";

  private final MemoryFreeIndex index = new MemoryFreeIndex();
  private final FailingStore failing = new FailingStore(new MemoryAccountStore(index));
  private final PoolScene pool = PoolScene.over(failing, index);
  private final AccountFunctionRequests requests =
      new AccountFunctionRequests(pool.leases(), pool.accounts(), pool.cleanings(), pool.reaping());

  private Json answer(String request) {
    return Json.parse(new String(requests.answer(request.getBytes(UTF_8)), UTF_8));
  }

  /** With single quotes for double ones, and a lease for LEASE. */
  private static String json(String text) {
    return text.replace("LEASE", LEASE).replace('\'', '"');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "~~|the request is not JSON",
        "[]|request: an object expected",
        "{|the request is not JSON",
        "{'operation':'find','with':{}}|request.version is missing",
        "{'version':'1','operation':'find','with':{}}|request.version: a number expected",
        "{'version':1.5,'operation':'find','with':{}}|request.version: a whole number",
        "{'version':1e999,'operation':'find','with':{}}|request.version: a whole number",
        "{'version':2,'operation':'find','with':{}}|the request is of version 2, not 1",
        "{'version':1,'with':{}}|request.operation is missing",
        "{'version':1,'operation':'find'}|request.with is missing",
        "{'version':1,'operation':'find','with':{},'dry':true}|request.dry is not known",
        "{'version':1,'operation':'seize','with':{}}"
            + "|there is no operation 'seize' but [acquire, begin, change, claim, due, find,"
            + " finish, give-back, history, keep, list, reap, release, renew]",
        "{'version':1,'operation':'find','with':[]}|find: an object expected",
        "{'version':1,'operation':'find','with':{}}|find.account is missing",
        "{'version':1,'operation':'find','with':{'account':null}}|find.account is missing",
        "{'version':1,'operation':'find','with':{'account':7}}|find.account: a text expected",
        "{'version':1,'operation':'find','with':{'account':'7'}}"
            + "|find.account: not an AWS account id of 12 digits: '7'",
        "{'version':1,'operation':'acquire','with':{'pool':'sandbox','holder':'w','duration':'3h'}}"
            + "|acquire.duration: ",
        "{'version':1,'operation':'list','with':{'state':'DIRTY'}}|list.state is not known",
        "{'version':1,'operation':'renew','with':{LEASE}}|renew.fence is missing",
        "{'version':1,'operation':'renew','with':{LEASE,'fence':true}}"
            + "|renew.fence: a number expected",
        "{'version':1,'operation':'renew','with':{LEASE,'fence':0}}"
            + "|renew: lease abcdefghij12 needs a fence of at least 1",
        "{'version':1,'operation':'renew','with':{LEASE,'fence':9223372036854775808}}"
            + "|renew.fence: a whole number of 64 bits expected",
        "{'version':1,'operation':'begin','with':{'lease':{LEASE,'fence':1,'until':'x'},"
            + "'job':'job/1'}}|begin.lease.until is not known",
        "{'version':1,'operation':'history','with':{'account':'000011112222','limit':4294967296}}"
            + "|history.limit: a whole number of 32 bits expected",
        "{'version':1,'operation':'history','with':{'account':'000011112222','limit':101}}"
            + "|history: a history has 1 to 100 leases at a time, not 101",
        "{'version':1,'operation':'change','with':{'is':'sell','account':'000011112222'}}"
            + "|change.is: 'sell' is not known",
        "{'version':1,'operation':'change','with':{'is':'drain','account':'000011112222',"
            + "'why':'x'}}|change.why is not known",
        "{'version':1,'operation':'change','with':{'is':'register','member':{'id':'000011112222',"
            + "'pool':'sandbox','capabilities':'gpu','role':'x','draining':false}}}"
            + "|change.member.capabilities: a list expected",
        "{'version':1,'operation':'change','with':{'is':'register','member':{'id':'000011112222',"
            + "'pool':'sandbox','capabilities':[],"
            + "'role':'arn:aws:iam::000011112222:role/r','draining':'no'}}}"
            + "|change.member.draining: true or false expected",
        "{'version':1,'operation':'change','with':{'is':'register','member':{'id':'000011112222',"
            + "'pool':'sandbox','capabilities':[],"
            + "'role':'arn:aws:iam::000011113333:role/r','draining':false}}}"
            + "|change.member: role arn:aws:iam::000011113333:role/r is not in account",
      })
  void requestThatIsNotUnderstoodIsRefusedByWhatIsWrongInIt(String request, String wrong) {
    Json answer = answer(json(request));

    assertEquals("REQUEST", answer.text("refused", "kind"));
    assertTrue(answer.text("refused", "text").startsWith(wrong), answer.text("refused", "text"));
  }

  @Test
  void requestThatIsUnderstoodIsDone() {
    AccountId id = pool.free();

    Json answer =
        answer(
            json(
                "{'version':1,'operation':'acquire','with':{'pool':'%s','holder':'worker-1',"
                        .formatted(pool.name())
                    + "'duration':'PT2H'}}"));

    assertEquals("leased", answer.text("answer", "is"));
    assertEquals(id.value(), answer.text("answer", "lease", "account"));
    assertEquals(AccountState.LEASED, pool.account(id).state());
  }

  @Test
  void outageIsLetThroughSoThatLambdaCountsIt() {
    failing.failNext(1);
    byte[] request = json("{'version':1,'operation':'list','with':{}}").getBytes(UTF_8);

    AwsCallFailed failure = assertThrows(AwsCallFailed.class, () -> requests.answer(request));

    assertEquals(
        "could not list table quaymaster-accounts: the store is away", failure.getMessage());
  }
}
