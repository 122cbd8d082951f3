package org.rightswatch.alerting.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rightswatch.alerting.Hits.MONDAY;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rightswatch.alerting.Hits;
import org.rightswatch.contracts.alert.Notification.NotifiedHit;
import org.rightswatch.contracts.hit.Decision;
import org.rightswatch.contracts.hit.Finding;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.hit.HitState;
import org.rightswatch.contracts.hit.Severity;
import org.rightswatch.contracts.value.RightId;

class RoutingTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final AlertTimers TIMERS =
            new AlertTimers(Duration.ofSeconds(30), Duration.ofMinutes(5), Optional.empty(), DAY);
    private static final Hit HIT = Hits.of("a");

    private final Router router = new Router(List.of(
            new Client("velmora", List.of("mail", "hook"), Severity.HIGH, List.of()),
            new Client("deaf", List.of(), Severity.LOW, List.of()),
            new Client(
                    "asleep",
                    List.of("mail"),
                    Severity.LOW,
                    List.of(new Silence(MONDAY.minus(DAY), MONDAY.plusSeconds(1))))));

    @Test
    void tellsEachReceiverOfTheClientOnItsOwn() {
        assertThat(router.route(HIT, Optional.empty(), MONDAY))
                .isEqualTo(new Route.Tell(List.of(
                        new GroupKey("mail", "velmora", HIT.right()), new GroupKey("hook", "velmora", HIT.right()))));
    }

    static Stream<Arguments> notTold() {
        return Stream.of(
                Arguments.of(Hits.holder(HIT, "stranger"), null, NotAlerted.NO_CLIENT),
                Arguments.of(Hits.holder(HIT, "deaf"), null, NotAlerted.NO_RECEIVER),
                Arguments.of(Hits.severity(HIT, Severity.MEDIUM), null, NotAlerted.BELOW_MINIMUM_SEVERITY),
                Arguments.of(Hits.state(HIT, HitState.GONE), null, NotAlerted.GONE),
                Arguments.of(
                        Hits.with(HIT, c -> c.put("suppressed", "own-shop")), null, NotAlerted.SUPPRESSED_BY_MATCHER),
                Arguments.of(HIT, Decision.NOT_INFRINGING, NotAlerted.DISMISSED),
                Arguments.of(HIT, Decision.AUTHORISED_SELLER, NotAlerted.DISMISSED),
                Arguments.of(Hits.holder(HIT, "asleep"), null, NotAlerted.SILENCED));
    }

    @ParameterizedTest
    @MethodSource
    void notTold(Hit hit, Decision decision, NotAlerted reason) {
        Optional<Finding> finding = Optional.ofNullable(decision).map(d -> Hits.finding(hit, d, MONDAY));
        switch (router.route(hit, finding, MONDAY)) {
            case Route.Nowhere(var why) -> assertThat(why).isEqualTo(reason);
            case Route.Withdraw(var groups, var why) -> assertThat(why).isEqualTo(reason);
            case Route.Tell tell -> assertThat(tell).as("told").isNull();
        }
    }

    @Test
    void speaksAgainWhenTheSilenceIsOver() {
        Hit hit = Hits.holder(HIT, "asleep");
        assertThat(router.route(hit, Optional.empty(), MONDAY.plusSeconds(1))).isInstanceOf(Route.Tell.class);
    }

    @Test
    void stillTellsAboutHitsThatAPersonConfirmed() {
        Finding confirmed = Hits.finding(HIT, Decision.CONFIRMED, MONDAY);
        assertThat(router.route(HIT, Optional.of(confirmed), MONDAY)).isInstanceOf(Route.Tell.class);
    }

    static Stream<Arguments> tellsAgainOnlyWhenItIsWorse() {
        Told told = Told.of(HIT);
        return Stream.of(
                Arguments.of(HIT, null, "new-hits-in-group"),
                Arguments.of(HIT, told, "already-told"),
                Arguments.of(Hits.revision(HIT, 2), told, "already-told"),
                Arguments.of(revised(Severity.CRITICAL), told, "severity-raised"),
                Arguments.of(revised(Severity.CRITICAL), Told.of(revised(Severity.CRITICAL)), "already-told"),
                Arguments.of(Hits.revision(HIT, 3), told.gone(2, MONDAY.minus(DAY)), "reappeared"),
                Arguments.of(
                        Hits.revision(HIT, 3), told.gone(2, MONDAY.minus(DAY).plusSeconds(1)), "already-told"));
    }

    @ParameterizedTest
    @MethodSource
    void tellsAgainOnlyWhenItIsWorse(Hit hit, Told before, String word) {
        String answer =
                switch (new Telling(TIMERS).tell(hit, Optional.ofNullable(before), MONDAY)) {
                    case Telling.Verdict.Wait(var waiting) -> waiting.reason().word();
                    case Telling.Verdict.Skip(var reason, var memory) -> reason.word();
                };
        assertThat(answer).isEqualTo(word);
    }

    @Test
    void remembersSinceWhenAToldHitIsGone() {
        Hit gone = Hits.state(Hits.revision(HIT, 2), HitState.GONE);
        var skip = new Telling(TIMERS).withdraw(gone, NotAlerted.GONE, Optional.of(Told.of(HIT)), MONDAY);
        assertThat(skip.memory().orElseThrow().goneAt()).isEqualTo(MONDAY);
        var again =
                new Telling(TIMERS).withdraw(Hits.revision(gone, 3), NotAlerted.GONE, skip.memory(), MONDAY.plus(DAY));
        assertThat(again.memory().orElseThrow().goneAt()).isEqualTo(MONDAY);
    }

    /** last: seconds since the last message; due: seconds from now. */
    @ParameterizedTest
    @CsvSource({"'',30", "10,290", "269,31", "270,30", "100000,30"})
    void keepsBothPromises(String last, long due) {
        GroupState group = last.isEmpty()
                ? GroupState.fresh()
                : GroupState.fresh()
                        .messageDecided("id", 1, MONDAY.minusSeconds(Long.parseLong(last)))
                        .landed();
        assertThat(group.withSomethingToTell(TIMERS, MONDAY).dueAt()).isEqualTo(MONDAY.plusSeconds(due));
    }

    @Test
    void aLaterHitDoesNotPutTheMessageOff() {
        GroupState first = GroupState.fresh().withSomethingToTell(TIMERS, MONDAY);
        assertThat(first.withSomethingToTell(TIMERS, MONDAY.plusSeconds(29)).dueAt())
                .isEqualTo(MONDAY.plusSeconds(30));
    }

    @Test
    void namesTheSameMessageTheSameAndAnyOtherDifferently() {
        GroupKey group = new GroupKey("mail", "velmora", HIT.right());
        GroupKey other = new GroupKey("hook", "velmora", HIT.right());
        NotifiedHit a = new NotifiedHit(HIT.id(), 1);
        NotifiedHit b = new NotifiedHit(Hits.of("b").id(), 1);
        NotifiedHit newer = new NotifiedHit(b.hit(), 2);
        AlertReason first = AlertReason.FIRST_NOTIFICATION;
        String id = NotificationId.of(group, List.of(a, b), first, 0);
        assertThat(id).matches("[a-z2-7]{26}").isEqualTo("65gfbby5ryzn7k3jqz3xkrwybv");
        assertThat(NotificationId.of(group, List.of(b, a), first, 0)).isEqualTo(id);
        assertThat(List.of(
                        NotificationId.of(group, List.of(a), first, 0),
                        NotificationId.of(group, List.of(a, b), AlertReason.REMINDER, 0),
                        NotificationId.of(group, List.of(a, b), first, 1),
                        NotificationId.of(group, List.of(a, newer), first, 0),
                        NotificationId.of(other, List.of(a, b), first, 0)))
                .doesNotHaveDuplicates()
                .doesNotContain(id);
    }

    @ParameterizedTest
    @CsvSource({"mail,velmora,US-1", "a|b,c,d", "a,b|c,d", "a%7Cb,%,%25", "邮件,权利人,CN|1"})
    void keepsGroupsApartWhateverTheirNames(String receiver, String holder, String right) {
        GroupKey key = new GroupKey(receiver, holder, new RightId(right));
        assertThat(GroupKey.parse(key.text())).isEqualTo(key);
        assertThat(key.text()).matches("[^|]+\\|[^|]+\\|[^|]+");
    }

    @Test
    void refusesPromisesThatCannotBeKept() {
        assertThatThrownBy(() -> new AlertTimers(DAY.negated(), DAY, Optional.empty(), DAY))
                .hasMessageContaining("firstAlertWithin");
        assertThatThrownBy(() -> new AlertTimers(DAY, DAY, Optional.of(Duration.ofMinutes(1)), DAY))
                .hasMessageContaining("remindEvery");
    }

    private static Hit revised(Severity severity) {
        return Hits.severity(Hits.revision(HIT, 2), severity);
    }
}
