package org.rightswatch.crawler.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.DnsResolver;
import org.rightswatch.crawler.domain.Siblings;

/**
 * Resolves once, checks, and hands exactly the checked addresses to the connector, so that a name that changes its
 * address between check and use (DNS rebinding) gains nothing.
 */
final class GuardedResolver implements DnsResolver, AutoCloseable {

    /** Asks the name service; a seam because tests need names that change their address. */
    @FunctionalInterface
    interface Names {
        InetAddress[] addressesOf(String host) throws UnknownHostException;
    }

    /** Digits and dots, or in brackets. */
    private static final Pattern ADDRESS = Pattern.compile("\\[.*|[\\d.]+");

    private final RandomGenerator random = new SecureRandom();
    private final AddressGuard guard;
    private final Names names;
    private final Duration timeout;
    private final ExecutorService lookups = Executors.newVirtualThreadPerTaskExecutor();

    GuardedResolver(AddressGuard guard, Names names, Duration timeout) {
        this.guard = guard;
        this.names = names;
        this.timeout = timeout;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        InetAddress[] addresses = lookUp(AddressGuard.bare(host));
        guard.checkAddresses(host, port, addresses);
        return Arrays.stream(addresses)
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    /** Without a port nothing is on the list of exceptions. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = lookUp(AddressGuard.bare(host));
        guard.checkAddresses(host, 0, addresses);
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** Looks up a name that nobody can have made, beside this one; it is compared with, never connected to. */
    Siblings.Answer siblings(String host) {
        int dot = host.indexOf('.');
        if (dot < 0 || ADDRESS.matcher(host).matches()) {
            return Siblings.Answer.UNKNOWN;
        }
        String sibling = "rw" + HexFormat.of().toHexDigits(random.nextLong()) + host.substring(dot);
        try {
            Set<InetAddress> own = new HashSet<>(Arrays.asList(lookUp(host)));
            return Arrays.stream(lookUp(sibling)).anyMatch(own::contains)
                    ? Siblings.Answer.SAME
                    : Siblings.Answer.OTHER;
        } catch (UnknownHostException e) {
            return IoFailures.isNoSuchHost(e) ? Siblings.Answer.OTHER : Siblings.Answer.UNKNOWN;
        }
    }

    /** The system's resolver cannot be interrupted, so it is waited for elsewhere. */
    private InetAddress[] lookUp(String host) throws UnknownHostException {
        Future<InetAddress[]> answer = lookups.submit(() -> names.addressesOf(host));
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw unknown(host + ": the name service did not answer within " + timeout.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof UnknownHostException unknown ? unknown : unknown(host, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown(host + ": interrupted", e);
        }
    }

    private static UnknownHostException unknown(String message, Exception cause) {
        UnknownHostException unknown = new UnknownHostException(message);
        unknown.initCause(cause);
        return unknown;
    }

    @Override
    public void close() {
        lookups.shutdownNow();
    }
}
