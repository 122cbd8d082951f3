package org.rightswatch.local.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightswatch.platform.cli.Terminal;

/** The rules of the house, checked on the class files of all modules. */
class ArchitectureTest {

    private static final String ROOT = "org.rightswatch.";
    private static final List<String> DEPLOYABLES = List.of("crawler", "processor", "alerting");

    /** Rooms without the world: what they say depends only on what they are given. */
    private static final String[] PURE = {
        ROOT + "contracts.value",
        ROOT + "contracts.right",
        ROOT + "contracts.listing",
        ROOT + "contracts.crawl",
        ROOT + "contracts.hit",
        ROOT + "contracts.alert",
        ROOT + "processor.text..",
        ROOT + "processor.similarity..",
        ROOT + "processor.assess..",
        ROOT + "crawler.extract..",
        ROOT + "crawler.pacing..",
        ROOT + "alerting.routing..",
    };

    private static final String[] WORLD = {
        "org.apache.kafka..",
        "co.elastic..",
        "org.elasticsearch..",
        "org.quartz..",
        "java.net.http..",
        "com.sun.net.httpserver..",
        "org.apache.hc..",
        "io.javalin..",
        "java.nio.file..",
        "java.sql..",
        "javax.sql..",
    };

    /**
     * Another word for a thing that has one in product.md. To match is what the matcher does, so only a result must not be
     * called a match; back-match is the design's own word.
     */
    private static final Pattern SYNONYM =
            Pattern.compile("\\b(Item|Product|Brand|Case|Offer|Infringement|Confusion)s?\\b|(?<!Back )\\bMatch(es)?$");

    private static JavaClasses main;

    @BeforeAll
    static void importEveryModule() {
        main = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.rightswatch");
    }

    @Test
    void seesEveryModule() {
        Set<String> modules = main.stream()
                .map(type -> type.getPackageName().split("\\.")[2])
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(modules).contains("alerting", "contracts", "crawler", "engines", "local", "platform", "processor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"crawler", "processor", "alerting"})
    void deployablesDoNotKnowEachOther(String module) {
        String[] others = DEPLOYABLES.stream()
                .filter(other -> !other.equals(module))
                .map(other -> ROOT + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(ROOT + module + "..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(others).or(resideInAnyPackage(ROOT + "local..", ROOT + "engines..")))
                .check(main);
    }

    @Test
    void contractsKnowNobodyAndThePlatformOnlyContracts() {
        DescribedPredicate<JavaClass> ours = resideInAnyPackage("org.rightswatch..");
        noClasses()
                .that()
                .resideInAPackage(ROOT + "contracts..")
                .should()
                .dependOnClassesThat(ours.and(DescribedPredicate.not(resideInAnyPackage(ROOT + "contracts.."))))
                .check(main);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "platform..")
                .should()
                .dependOnClassesThat(
                        ours.and(DescribedPredicate.not(resideInAnyPackage(ROOT + "contracts..", ROOT + "platform.."))))
                .check(main);
    }

    @Test
    void pureRoomsDoNotTouchTheWorld() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat(resideInAnyPackage(WORLD).and(DescribedPredicate.not(pureTopicTypes())))
                .orShould(askTheSystemClock())
                .check(main);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(main);
    }

    @Test
    void oneWordPerThing() {
        // A nested type is read with its outer one's name (RobotsCommand.Case): that is not a second word for a thing.
        classes().that().areTopLevelClasses().should(bearNoSynonym()).check(main);
    }

    @Test
    void onlyTerminalClassesWriteToTheTerminal() {
        noClasses()
                .that(describe("are not part of a @Terminal class", type -> !isTerminal(type)))
                .should(writeToTheTerminal())
                .check(main);
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() {
        Set<String> unmarked = main.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(type -> !type.getPackage().isAnnotatedWith(NullMarked.class))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unmarked).isEmpty();
    }

    private static DescribedPredicate<JavaClass> pureTopicTypes() {
        return resideInAnyPackage("org.apache.kafka.common.serialization");
    }

    private static boolean isTerminal(JavaClass type) {
        return type.isAnnotatedWith(Terminal.class)
                || type.getEnclosingClass().map(ArchitectureTest::isTerminal).orElse(false);
    }

    private static ArchCondition<JavaClass> writeToTheTerminal() {
        return new ArchCondition<>("use System.out or System.err") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaFieldAccess access : type.getFieldAccessesFromSelf()) {
                    boolean terminal = access.getTargetOwner().isEquivalentTo(System.class)
                            && access.getTarget().getName().matches("out|err");
                    events.add(new SimpleConditionEvent(type, terminal, access.getDescription()));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> askTheSystemClock() {
        return new ArchCondition<>("ask the system clock") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
                    String owner = call.getTargetOwner().getName();
                    String name = call.getName();
                    boolean asks = (owner.startsWith("java.time.") && (name.equals("now") || name.startsWith("system")))
                            || (owner.equals("java.lang.System") && name.matches("currentTimeMillis|nanoTime"));
                    events.add(new SimpleConditionEvent(type, asks, call.getDescription()));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> bearNoSynonym() {
        return not(new ArchCondition<JavaClass>("bear a second word for a thing of product.md") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean synonym = SYNONYM.matcher(spaced(type.getSimpleName())).find();
                events.add(new SimpleConditionEvent(type, synonym, type.getName() + " (see product.md for the word)"));
            }
        });
    }

    /** {@code PackItemRule} as {@code Pack Item Rule}. */
    private static String spaced(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ");
    }
}
