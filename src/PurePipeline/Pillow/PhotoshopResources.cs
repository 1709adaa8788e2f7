using System.Buffers.Binary;

namespace PurePipeline.Pillow;

/// <summary>Photoshop's image resources in a JPEG (APP13).</summary>
internal static class PhotoshopResources
{
    private const int ResolutionInfo = 0x03ED;
    private const int ResolutionBytes = 14;
    private const double FixedPointOne = 65536;

    /// <summary>
    /// Reads resources by their codes: bytes, or the parts of the resolution. False where the data ends at the place of a resource's name, the one
    /// fault that Pillow does not pass over: it takes the file for no JPEG.
    /// </summary>
    /// <param name="resources">What follows the identifier, 14 bytes long.</param>
    /// <param name="values">Gets them.</param>
    public static bool TryRead(ReadOnlySpan<byte> resources, OrderedDictionary<object, object> values)
    {
        int at = 0;
        while (at < resources.Length && resources[at..].StartsWith("8BIM"u8))
        {
            at += 4;
            if (resources.Length - at < 2)
            {
                return true;
            }

            int code = BinaryPrimitives.ReadUInt16BigEndian(resources[at..]);
            at += 2;
            if (at >= resources.Length)
            {
                return false;
            }

            at += 1 + resources[at];
            at += at & 1;
            if (resources.Length - at < 4)
            {
                return true;
            }

            uint size = BinaryPrimitives.ReadUInt32BigEndian(resources[at..]);
            at += 4;
            int there = (int)Math.Min(size, (uint)(resources.Length - at));
            ReadOnlySpan<byte> data = resources.Slice(at, there);
            if (code == ResolutionInfo && there < ResolutionBytes)
            {
                return true;
            }

            values[(long)code] = code == ResolutionInfo ? Resolution(data) : data.ToArray();
            at += there;
            at += at & 1;
        }

        return true;
    }

    private static OrderedDictionary<object, object> Resolution(ReadOnlySpan<byte> data) => new()
    {
        ["XResolution"] = BinaryPrimitives.ReadUInt32BigEndian(data) / FixedPointOne,
        ["DisplayedUnitsX"] = (long)BinaryPrimitives.ReadUInt16BigEndian(data[4..]),
        ["YResolution"] = BinaryPrimitives.ReadUInt32BigEndian(data[8..]) / FixedPointOne,
        ["DisplayedUnitsY"] = (long)BinaryPrimitives.ReadUInt16BigEndian(data[12..]),
    };
}
