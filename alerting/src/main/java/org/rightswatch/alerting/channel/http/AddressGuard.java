package org.rightswatch.alerting.channel.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names and refuses addresses that are not public (RFC 6890 and their IPv6 forms). It is the resolver of the client itself, so
 * the address that was checked is the one that is connected to.
 */
final class AddressGuard implements DnsResolver {

    /** Prefixes that {@link InetAddress} does not know by a predicate. */
    private static final List<Prefix> REFUSED = List.of(
            Prefix.of(8, 0),
            Prefix.of(10, 100, 64),
            Prefix.of(24, 192, 0, 0),
            Prefix.of(24, 192, 0, 2),
            Prefix.of(24, 192, 88, 99),
            Prefix.of(15, 198, 18),
            Prefix.of(24, 198, 51, 100),
            Prefix.of(24, 203, 0, 113),
            Prefix.of(4, 240),
            Prefix.of(7, 0xfc, 0, 0, 0, 0),
            Prefix.of(32, 0x00, 0x64, 0xff, 0x9b, 0),
            Prefix.of(32, 0x20, 0x01, 0x00, 0x00, 0),
            Prefix.of(32, 0x20, 0x01, 0x0d, 0xb8, 0),
            Prefix.of(16, 0x20, 0x02, 0, 0, 0),
            Prefix.of(80, 0, 0, 0, 0, 0));

    private static final class Prefix {
        private final int bits;
        private final byte[] bytes;

        private Prefix(int bits, byte[] bytes) {
            this.bits = bits;
            this.bytes = bytes;
        }

        /** More than four numbers make an IPv6 prefix. */
        static Prefix of(int bits, int... numbers) {
            byte[] bytes = new byte[numbers.length > 4 ? 16 : 4];
            for (int i = 0; i < numbers.length; i++) {
                bytes[i] = (byte) numbers[i];
            }
            return new Prefix(bits, bytes);
        }

        boolean covers(byte[] address) {
            if (address.length != bytes.length) {
                return false;
            }
            int whole = bits / 8;
            int mask = 0xff << (8 - bits % 8) & 0xff;
            return Arrays.equals(address, 0, whole, bytes, 0, whole)
                    && (bits % 8 == 0 || (address[whole] & mask) == (bytes[whole] & mask));
        }
    }

    private final Target target;

    AddressGuard(Target target) {
        this.target = target;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        if (!target.mayBePrivate() && Arrays.stream(addresses).anyMatch(AddressGuard::isRefused)) {
            throw new RefusedAddress(host);
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    static boolean isRefused(InetAddress address) {
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || REFUSED.stream().anyMatch(prefix -> prefix.covers(address.getAddress()));
    }

    /** The name leads to an address that is not public. */
    static final class RefusedAddress extends UnknownHostException {
        RefusedAddress(String host) {
            super(host + " has an address that is not public; name host:port in allow if it is meant");
        }
    }
}
