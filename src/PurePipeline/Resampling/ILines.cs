using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

/// <summary>Bytes by index out of one to four neighbouring registers of 64 bytes of a row; AVX-512 with VBMI.</summary>
internal unsafe interface ILines
{
    /// <summary>How many registers.</summary>
    static abstract int Count { get; }

    /// <summary>The bytes at <paramref name="indices"/> from <paramref name="from"/> on.</summary>
    // Safety: Count * 64 bytes are read.
    static abstract Vector512<byte> Pick(byte* from, Vector512<byte> indices);

    /// <summary>Bytes of a register.</summary>
    const int Bytes = 64;

    /// <summary>As many registers as an index of eight bits reaches.</summary>
    const int Most = 4;

    /// <summary>How many hold <paramref name="bytes"/> bytes.</summary>
    static int CountFor(int bytes) => (bytes + Bytes - 1) / Bytes;
}

/// <inheritdoc cref="ILines"/>
internal readonly unsafe struct OneLine : ILines
{
    public static int Count => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Pick(byte* from, Vector512<byte> indices) => Avx512Vbmi.PermuteVar64x8(Vector512.Load(from), indices);
}

/// <inheritdoc cref="ILines"/>
internal readonly unsafe struct TwoLines : ILines
{
    public static int Count => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Pick(byte* from, Vector512<byte> indices) =>
        Avx512Vbmi.PermuteVar64x8x2(Vector512.Load(from), indices, Vector512.Load(from + ILines.Bytes));
}

/// <summary><inheritdoc cref="ILines" path="/summary"/> An index's highest bit says which pair of registers is meant.</summary>
internal readonly unsafe struct ThreeLines : ILines
{
    public static int Count => 3;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Pick(byte* from, Vector512<byte> indices) =>
        Avx512BW.BlendVariable(TwoLines.Pick(from, indices), OneLine.Pick(from + (2 * ILines.Bytes), indices), indices);
}

/// <inheritdoc cref="ThreeLines"/>
internal readonly unsafe struct FourLines : ILines
{
    public static int Count => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Pick(byte* from, Vector512<byte> indices) =>
        Avx512BW.BlendVariable(TwoLines.Pick(from, indices), TwoLines.Pick(from + (2 * ILines.Bytes), indices), indices);
}
