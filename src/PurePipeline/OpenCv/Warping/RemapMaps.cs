using PurePipeline.Numerics;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Warping;

/// <summary>The forms of map that <c>cv2.remap</c> takes.</summary>
internal static class RemapMaps
{
    /// <exception cref="ArgumentException">The maps have another form.</exception>
    public static WarpMap Read(NdArray map1, NdArray? map2, Interpolation interpolation)
    {
        bool sameSize = map2 is null || (map2.Rank >= 2 && map2.Shape[..2].SequenceEqual(map1.Shape[..Math.Min(2, map1.Rank)]));
        bool isPair = map1.Shape is [_, _, 2];
        bool isPlane = map1.Rank == 2 || map1.Shape is [_, _, 1];
        bool otherIsPlane = map2 is { Rank: 2 } or { Rank: 3, Shape: [_, _, 1] };
        return (map1.DType, map2?.DType) switch
        {
            _ when map1.Length == 0 || !sameSize => throw Refused(map1, map2),
            (DType.Float32, null) when isPair => new FloatMap(InMemory(map1), null),
            (DType.Float32, DType.Float32) when isPlane && otherIsPlane => new FloatMap(InMemory(map1), InMemory(map2!)),
            (DType.Int16, null) when isPair && interpolation == Interpolation.Nearest => new FixedMap(InMemory(map1), null),
            (DType.Int16, DType.UInt16) when isPair && otherIsPlane => new FixedMap(InMemory(map1), InMemory(map2!)),
            (DType.Int16, DType.Int16) when isPair && otherIsPlane => new FixedMap(InMemory(map1), InMemory(map2!.AsType(DType.UInt16))),
            _ => throw Refused(map1, map2),
        };
    }

    private static MemoryPicture InMemory(NdArray map) => MemoryPicture.Load(map.AsPicture()!);

    private static ArgumentException Refused(NdArray map1, NdArray? map2) => new(
        "cv2.remap takes two maps of float32 and one shape (height, width), or one of float32 of shape (height, width, 2), or int16 of that shape " +
        $"with uint16 of (height, width), which INTER_NEAREST can do without; these are {Describe(map1)} and {(map2 is null ? "none" : Describe(map2))}.");

    private static string Describe(NdArray map) => $"{map.DType.NumPyName()} {Layout.Describe(map.Shape)}";
}
