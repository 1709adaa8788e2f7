namespace PurePipeline.Decoding.WebP;

/// <summary>
/// Lengths and distances of backward references, from 1 on: a prefix tells the least that a number can be, and how many more bits it has
/// (RFC 9649, 5.2.2).
/// </summary>
internal static class PrefixedNumber
{
    /// <summary>How many bits come behind a prefix.</summary>
    public static ReadOnlySpan<byte> MoreBits =>
    [
        0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13, 14, 14, 15, 15, 16, 16, 17, 17, 18, 18,
    ];

    /// <summary>The least number of a prefix.</summary>
    public static ReadOnlySpan<int> Least =>
    [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577,
        32769, 49153, 65537, 98305, 131073, 196609, 262145, 393217, 524289, 786433,
    ];
}
