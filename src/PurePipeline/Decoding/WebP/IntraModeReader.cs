using System.Runtime.CompilerServices;

namespace PurePipeline.Decoding.WebP;

/// <summary>Reads the first partition's words on macroblocks, a row of them at a time: RFC 6386, 11.</summary>
/// <param name="header">The picture's header.</param>
/// <param name="columns">The macroblocks of a row.</param>
internal sealed class IntraModeReader(LossyHeader header, int columns)
{
    private readonly byte[] _above = new byte[4 * columns];

    /// <summary>Reads a row.</summary>
    public void ReadRow(ref BoolDecoder bits, Span<Macroblock> row)
    {
        Span<byte> left = stackalloc byte[4];
        left.Clear();
        for (int x = 0; x < row.Length; x++)
        {
            ReadMacroblock(ref bits, ref row[x], _above.AsSpan(4 * x, 4), left);
        }
    }

    private void ReadMacroblock(ref BoolDecoder source, ref Macroblock block, Span<byte> above, Span<byte> left)
    {
        BoolDecoder bits = source;
        block.Segment = header.Segmentation.HasMap ? ReadSegment(ref bits, header.Segmentation.Probabilities) : (byte)0;
        block.IsSkipped = header.SkipProbability is { } probability && bits.Read(probability);
        block.HasSubblocks = !bits.Read(145);
        if (block.HasSubblocks)
        {
            for (int y = 0; y < 4; y++)
            {
                for (int x = 0; x < 4; x++)
                {
                    left[y] = above[x] = block.Modes[(4 * y) + x] = ReadSubblockMode(ref bits, SubblockModeProbabilities.Of(above[x], left[y]));
                }
            }
        }
        else
        {
            byte mode = bits.Read(156)
                ? bits.Read(128) ? SubblockMode.TrueMotion : SubblockMode.Horizontal
                : bits.Read(163) ? SubblockMode.Vertical : SubblockMode.Dc;
            block.Modes[0] = mode;
            above.Fill(mode);
            left.Fill(mode);
        }

        block.ChromaMode = !bits.Read(142) ? SubblockMode.Dc
            : !bits.Read(114) ? SubblockMode.Vertical
            : bits.Read(183) ? SubblockMode.TrueMotion
            : SubblockMode.Horizontal;
        source = bits;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte ReadSegment(ref BoolDecoder bits, byte[] probabilities)
    {
        bool isUpper = bits.Read(probabilities[0]);
        bool isOdd = bits.Read(probabilities[isUpper ? 2 : 1]);
        return (byte)((isUpper ? 2 : 0) + (isOdd ? 1 : 0));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte ReadSubblockMode(ref BoolDecoder bits, ReadOnlySpan<byte> p) =>
        !bits.Read(p[0]) ? SubblockMode.Dc
        : !bits.Read(p[1]) ? SubblockMode.TrueMotion
        : !bits.Read(p[2]) ? SubblockMode.Vertical
        : !bits.Read(p[3])
            ? !bits.Read(p[4]) ? SubblockMode.Horizontal
            : !bits.Read(p[5]) ? SubblockMode.DownRight
            : SubblockMode.VerticalRight
        : !bits.Read(p[6]) ? SubblockMode.DownLeft
        : !bits.Read(p[7]) ? SubblockMode.VerticalLeft
        : !bits.Read(p[8]) ? SubblockMode.HorizontalDown
        : SubblockMode.HorizontalUp;
}
