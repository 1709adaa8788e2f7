using System.Runtime.CompilerServices;

namespace PurePipeline.Pillow.Geometry;

/// <summary>A pixel of three bytes.</summary>
[InlineArray(3)]
internal struct ThreeBytes
{
    private byte _first;
}
