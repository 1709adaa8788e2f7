using System.Buffers.Binary;

namespace PurePipeline.Pillow;

/// <summary>Photoshop's image resources in a JPEG (APP13), of which Pillow reads the heads.</summary>
internal static class PhotoshopResources
{
    private const int ResolutionInfo = 0x03ED;
    private const int ResolutionBytes = 14;

    /// <summary>
    /// Whether the data ends where a resource's name should begin, the one fault that Pillow does not pass over: it takes the file for no
    /// JPEG.
    /// </summary>
    /// <param name="resources">What follows the identifier, 14 bytes long.</param>
    public static bool LacksName(ReadOnlySpan<byte> resources)
    {
        int at = 0;
        while (at < resources.Length && resources[at..].StartsWith("8BIM"u8))
        {
            at += 4;
            if (resources.Length - at < 2)
            {
                return false;
            }

            int code = BinaryPrimitives.ReadUInt16BigEndian(resources[at..]);
            at += 2;
            if (at >= resources.Length)
            {
                return true;
            }

            at += 1 + resources[at];
            at += at & 1;
            if (resources.Length - at < 4)
            {
                return false;
            }

            uint size = BinaryPrimitives.ReadUInt32BigEndian(resources[at..]);
            at += 4;
            int there = (int)Math.Min(size, (uint)(resources.Length - at));
            if (there < size || (code == ResolutionInfo && there < ResolutionBytes))
            {
                // Behind the end there is no further resource.
                return false;
            }

            at += there;
            at += at & 1;
        }

        return false;
    }
}
