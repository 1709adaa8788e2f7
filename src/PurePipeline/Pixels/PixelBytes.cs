using System.Runtime.CompilerServices;

namespace PurePipeline.Pixels;

/// <summary>A pixel of three bytes.</summary>
[InlineArray(3)]
internal struct ThreeBytes
{
    private byte _first;
}

/// <summary>A pixel of three words.</summary>
[InlineArray(3)]
internal struct SixBytes
{
    private ushort _first;
}

/// <summary>A pixel of three values of four bytes.</summary>
[InlineArray(3)]
internal struct TwelveBytes
{
    private uint _first;
}

/// <summary>A pixel of three values of eight bytes.</summary>
[InlineArray(3)]
internal struct TwentyFourBytes
{
    private ulong _first;
}

/// <summary>A pixel of four values of eight bytes.</summary>
[InlineArray(4)]
internal struct ThirtyTwoBytes
{
    private ulong _first;
}
