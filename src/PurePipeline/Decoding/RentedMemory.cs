using System.Numerics;

namespace PurePipeline.Decoding;

/// <summary>What arrays of the shared pool take, for limits: they are as long as the next power of two.</summary>
internal static class RentedMemory
{
    private const long LongestPooled = 1L << 30;

    /// <summary>The bytes of an array of at least <paramref name="length"/> values of <paramref name="size"/> bytes.</summary>
    public static long Bytes(long length, int size) =>
        (length <= LongestPooled ? (long)BitOperations.RoundUpToPowerOf2((ulong)length) : length) * size;
}
