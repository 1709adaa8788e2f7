namespace PurePipeline.Tests.Resampling;

/// <summary>Rows that provoke rounding: half of them only 0 and 255.</summary>
internal static class Noise
{
    public static byte[] Bytes(Random random, int length)
    {
        byte[] bytes = new byte[length];
        random.NextBytes(bytes);
        if (random.Next(2) == 0)
        {
            for (int i = 0; i < length; i++)
            {
                bytes[i] = bytes[i] < 128 ? (byte)0 : (byte)255;
            }
        }

        return bytes;
    }
}
