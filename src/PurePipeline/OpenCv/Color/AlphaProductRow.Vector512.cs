using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Color;

/// <content>As <see cref="Products"/>, whole lines of the caches; the last one ends with the pixels and repeats some.</content>
internal sealed unsafe partial class AlphaProductRow
{
    /// <param name="source">At least a line of pixels.</param>
    /// <param name="target">Where as many go.</param>
    /// <param name="half">128 or 127.</param>
    /// <param name="streams">Whether the target is written past the caches.</param>
    internal static void ProductsVector512(ReadOnlySpan<byte> source, Span<byte> target, ushort half, bool streams) =>
        LineBlocks.Run(new ProductBlocks(half), source, target, streams);

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Products<TStore>(byte* from, byte* to, int blocks, ushort half)
        where TStore : struct, ILineStore
    {
        Vector512<byte> alphaOnly = Vector512.Create(0xFF000000).AsByte();
        Vector512<byte> toAlpha = (Vector512.Create(0x03030303u) + ((Vector512<uint>.Indices & Vector512.Create(3u)) * 0x04040404u)).AsByte();
        Vector512<ushort> halves = Vector512.Create(half);
        Vector512<ushort> reciprocal = Vector512.Create(Reciprocal);
        for (; blocks > 0; blocks--, from += Streaming.Line, to += Streaming.Line)
        {
            TStore.Ask(from, Streaming.Line, to, Streaming.Line);
            Vector512<byte> pixels = Vector512.Load(from);
            Vector512<byte> factors = Avx512BW.Shuffle(pixels, toAlpha) | alphaOnly;
            Vector512<ushort> low = Avx512BW.UnpackLow(pixels, Vector512<byte>.Zero).AsUInt16() * Avx512BW.UnpackLow(factors, Vector512<byte>.Zero).AsUInt16();
            Vector512<ushort> high = Avx512BW.UnpackHigh(pixels, Vector512<byte>.Zero).AsUInt16() * Avx512BW.UnpackHigh(factors, Vector512<byte>.Zero).AsUInt16();
            low = Avx512BW.MultiplyHigh(low + halves, reciprocal) >> 7;
            high = Avx512BW.MultiplyHigh(high + halves, reciprocal) >> 7;
            TStore.Store(Avx512BW.PackUnsignedSaturate(low.AsInt16(), high.AsInt16()), to);
        }
    }

    private readonly struct ProductBlocks(ushort half) : ILineBlocks
    {
        public int SourceBytes => sizeof(uint);

        public int TargetBytes => sizeof(uint);

        public int BlockPixels => Streaming.Line / sizeof(uint);

        public void Run<TStore>(byte* from, byte* to, int blocks)
            where TStore : struct, ILineStore => Products<TStore>(from, to, blocks, half);
    }
}
