using System.Runtime.CompilerServices;

namespace PurePipeline.Decoding.WebP;

/// <summary>The pixels met lately, by a hash of their value: RFC 9649, 5.2.3.</summary>
/// <param name="bits">The number of entries as a power of two; 0 for no cache.</param>
internal sealed class ColorCache(int bits)
{
    /// <summary>The largest number of entries as a power of two.</summary>
    public const int MaxBits = 11;

    private const uint Multiplier = 0x1E35A7BD;

    private readonly int _shift = 32 - bits;

    /// <summary>The colour of each hash.</summary>
    public uint[] Colors { get; } = new uint[bits == 0 ? 0 : 1 << bits];

    /// <summary>The number of entries.</summary>
    public int Size => Colors.Length;

    /// <summary>The place of a pixel, where it takes that of what is there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Hash(uint pixel) => (Multiplier * pixel) >> _shift;
}
