using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using PurePipeline.Numerics;
using PurePipeline.Torch;

namespace PurePipeline.Tests.Torch;

/// <summary>
/// <c>F.interpolate</c> of a synthetic picture: MD5 of what torch gives. The values of bytes, area and nearest are those of torch 2.6, 2.14
/// and the official libtorch 2.10; those of filtered floats are libtorch 2.10's, at AVX2 (true) and at ATEN_CPU_CAPABILITY=default (false).
/// </summary>
public class InterpolateTests
{
    [Theory]
    [InlineData("u8", InterpolateMode.Bilinear, true, true, "3x97x131->40x60", "7188c4974e623d549e5400d2c5ffd0a7")]
    [InlineData("u8", InterpolateMode.Bilinear, false, true, "3x97x131->40x60", "d3ef53fc1ec08252b3dc371cd76ef13d")]
    [InlineData("u8", InterpolateMode.Bicubic, true, true, "3x97x131->40x60", "1ea95032b2730f60ea4ab9dfbfd38fa1")]
    [InlineData("u8", InterpolateMode.Bicubic, false, true, "3x97x131->40x60", "8ec30c5d83b0fd448c7b736f5708ee8f")]
    [InlineData("u8", InterpolateMode.Lanczos, true, true, "3x97x131->40x60", "e559146d11c92c7336f9066833f9abf6")]
    [InlineData("f32", InterpolateMode.Bilinear, true, false, "3x97x131->40x60", "d727d5a996ebc70ba1f1c20765d555c1")]
    [InlineData("f32", InterpolateMode.Bicubic, true, false, "3x97x131->40x60", "e11cd7155d09f12e3f50ef9bf79dde79")]
    [InlineData("f32", InterpolateMode.Bilinear, false, false, "3x97x131->40x60", "8136406998497d112b070f9f707b911f")]
    [InlineData("f32", InterpolateMode.Bicubic, false, false, "3x97x131->40x60", "4ce1794bdf7a22fe665e08f89e362d3e")]
    [InlineData("f32", InterpolateMode.Bilinear, true, true, "3x97x131->40x60", "0f7e48a838095a000cf92cf5d3945bc5")]
    [InlineData("f32", InterpolateMode.Bicubic, true, true, "3x97x131->40x60", "921df0b8781b654898f8b6a506a346c9")]
    [InlineData("f32", InterpolateMode.Bilinear, false, true, "3x97x131->40x60", "6ed770d724595504f565d6955ff8fbd1")]
    [InlineData("f32", InterpolateMode.Bicubic, false, true, "3x97x131->40x60", "dafe9eb94ed930cd0725ed336604f29c")]
    [InlineData("f32", InterpolateMode.Area, false, true, "3x97x131->40x60", "4642c8a72de6b2b7f9dadde7d2d042a0")]
    [InlineData("f32", InterpolateMode.Nearest, false, true, "3x97x131->40x60", "d05a2d7a68810246d911e4b598754abb")]
    [InlineData("f32", InterpolateMode.NearestExact, false, true, "3x97x131->40x60", "ccb07538a71141e3251bf541f8195eec")]
    [InlineData("u8", InterpolateMode.Bilinear, true, true, "3x64x64->224x100", "eb76f03a2724ffa2582207f551f14f86")]
    [InlineData("u8", InterpolateMode.Bilinear, false, true, "3x64x64->224x100", "eb76f03a2724ffa2582207f551f14f86")]
    [InlineData("u8", InterpolateMode.Bicubic, true, true, "3x64x64->224x100", "b2795be0a92aa01009bc64e7ec28809a")]
    [InlineData("u8", InterpolateMode.Bicubic, false, true, "3x64x64->224x100", "1a346ab8b8538b09b7427c01d0956de8")]
    [InlineData("u8", InterpolateMode.Lanczos, true, true, "3x64x64->224x100", "1b3a7d51810cb8b87b7e22fa8b82d7ad")]
    [InlineData("f32", InterpolateMode.Bilinear, true, false, "3x64x64->224x100", "b9ecd441e45779c531777d83be7f23aa")]
    [InlineData("f32", InterpolateMode.Bicubic, true, false, "3x64x64->224x100", "a3fa5408dbb1a2a78fc3ef2b0aecc1a9")]
    [InlineData("f32", InterpolateMode.Bilinear, false, false, "3x64x64->224x100", "40b4336b847c89f6dde285be127c8384")]
    [InlineData("f32", InterpolateMode.Bicubic, false, false, "3x64x64->224x100", "e70ef96c601ac58c2061a4fa547059bb")]
    [InlineData("f32", InterpolateMode.Bilinear, true, true, "3x64x64->224x100", "b0fb044671c561664cec0420ee9ae333")]
    [InlineData("f32", InterpolateMode.Bicubic, true, true, "3x64x64->224x100", "5c1fc4a5c0a45368aad66fdb83e8b702")]
    [InlineData("f32", InterpolateMode.Bilinear, false, true, "3x64x64->224x100", "3ca52ed0a3a1192803ab061bb18d0e1d")]
    [InlineData("f32", InterpolateMode.Bicubic, false, true, "3x64x64->224x100", "4afad398d1df905d97ab21143749f371")]
    [InlineData("f32", InterpolateMode.Area, false, true, "3x64x64->224x100", "c60a7d90eb5711f1648fc1cd7ff6df9b")]
    [InlineData("f32", InterpolateMode.Nearest, false, true, "3x64x64->224x100", "a2462299320a6b87930ea82fac5fbd5e")]
    [InlineData("f32", InterpolateMode.NearestExact, false, true, "3x64x64->224x100", "48f034e25a5d0efe919b9ac14ece1dc3")]
    [InlineData("u8", InterpolateMode.Bilinear, true, true, "1x50x70->25x70", "f27b4ddac0de2d89c6c72f33c7233c87")]
    [InlineData("u8", InterpolateMode.Bilinear, false, true, "1x50x70->25x70", "4ca320201227c3bfdc3e5325fb0a466f")]
    [InlineData("u8", InterpolateMode.Bicubic, true, true, "1x50x70->25x70", "8dc59d5ba07b07dd54f063642a5ec5e8")]
    [InlineData("u8", InterpolateMode.Bicubic, false, true, "1x50x70->25x70", "2edde383cddea12f473d5f09f3cf0b6a")]
    [InlineData("u8", InterpolateMode.Lanczos, true, true, "1x50x70->25x70", "ff5348e983b6f35a52c2bbc601a0408b")]
    [InlineData("f32", InterpolateMode.Bilinear, true, false, "1x50x70->25x70", "908beccdf5776dd566bd773a827e8191")]
    [InlineData("f32", InterpolateMode.Bicubic, true, false, "1x50x70->25x70", "e819aa55161ddc0f53003e5c406e6023")]
    [InlineData("f32", InterpolateMode.Bilinear, false, false, "1x50x70->25x70", "250c09f9fa7b2578104779b26ab6785e")]
    [InlineData("f32", InterpolateMode.Bicubic, false, false, "1x50x70->25x70", "dc04cd6d1967e11aedb50d9fdd707868")]
    [InlineData("f32", InterpolateMode.Bilinear, true, true, "1x50x70->25x70", "98c6b4aa75ccd8f5bf189c0d2d824063")]
    [InlineData("f32", InterpolateMode.Bicubic, true, true, "1x50x70->25x70", "cd7d5cc2a15b68caa27a2ee9d51c0d35")]
    [InlineData("f32", InterpolateMode.Bilinear, false, true, "1x50x70->25x70", "250c09f9fa7b2578104779b26ab6785e")]
    [InlineData("f32", InterpolateMode.Bicubic, false, true, "1x50x70->25x70", "dc04cd6d1967e11aedb50d9fdd707868")]
    [InlineData("f32", InterpolateMode.Area, false, true, "1x50x70->25x70", "250c09f9fa7b2578104779b26ab6785e")]
    [InlineData("f32", InterpolateMode.Nearest, false, true, "1x50x70->25x70", "759dd93cd1345e87ee96b336f043103d")]
    [InlineData("f32", InterpolateMode.NearestExact, false, true, "1x50x70->25x70", "b13295673ce72c65d7fbfaa4db5ea33d")]
    [InlineData("u8", InterpolateMode.Bilinear, true, true, "3x120x90->77x33", "711f32f9b02c3fe04a807e4e9ffead44")]
    [InlineData("u8", InterpolateMode.Bilinear, false, true, "3x120x90->77x33", "8763ca10af6f1a67841c019bcc762842")]
    [InlineData("u8", InterpolateMode.Bicubic, true, true, "3x120x90->77x33", "1490699d2f7831d180d463b5b5fd1c52")]
    [InlineData("u8", InterpolateMode.Bicubic, false, true, "3x120x90->77x33", "08ae0c7f69f6cfdb87217e0c5c169c50")]
    [InlineData("u8", InterpolateMode.Lanczos, true, true, "3x120x90->77x33", "db58838acb485645bbd1e390b162bf07")]
    [InlineData("f32", InterpolateMode.Bilinear, true, false, "3x120x90->77x33", "8b39c9e0b2c29ade319be148be8e65cb")]
    [InlineData("f32", InterpolateMode.Bicubic, true, false, "3x120x90->77x33", "907fbd17518312c9a5cfa0f10722542d")]
    [InlineData("f32", InterpolateMode.Bilinear, false, false, "3x120x90->77x33", "8286b8f8ffd48ac774314610298a20ab")]
    [InlineData("f32", InterpolateMode.Bicubic, false, false, "3x120x90->77x33", "75a0fe11f440488ed03bd7b4d68c9a98")]
    [InlineData("f32", InterpolateMode.Bilinear, true, true, "3x120x90->77x33", "9ee93629cfb1e4a0ddac6893a7b3eacb")]
    [InlineData("f32", InterpolateMode.Bicubic, true, true, "3x120x90->77x33", "1e8910fca6d32eb843297bc4bc66f007")]
    [InlineData("f32", InterpolateMode.Bilinear, false, true, "3x120x90->77x33", "e08801a3ed07455b7b784ff69466bb17")]
    [InlineData("f32", InterpolateMode.Bicubic, false, true, "3x120x90->77x33", "03cf4fdac92ebdc867e22318437a06d8")]
    [InlineData("f32", InterpolateMode.Area, false, true, "3x120x90->77x33", "88dbdbadde20995a1000af7a1ba46c63")]
    [InlineData("f32", InterpolateMode.Nearest, false, true, "3x120x90->77x33", "a5a54223e2a6f922b8950d412d3e6021")]
    [InlineData("f32", InterpolateMode.NearestExact, false, true, "3x120x90->77x33", "3cbd692bf768a467fb40a6c41169d74c")]
    [SuppressMessage("Security", "CA5351", Justification = "The values were recorded as MD5; nothing is kept safe by it.")]
    public void Values_are_torchs(string dtype, InterpolateMode mode, bool antialias, bool fused, string shapes, string digest)
    {
        int[] sides = [.. shapes.Split(["x", "->"], StringSplitOptions.None).Select(int.Parse)];
        ReferenceVersions versions = new() { TorchBuild = fused ? TorchBuild.LibTorch : TorchBuild.NoFma };
        NdArray picture = NdArray.Create<byte>(Picture(sides[0], sides[1], sides[2]), 1, sides[0], sides[1], sides[2]).WithVersions(versions);
        var input = TorchTensor.FromNumpy(picture);
        TorchTensor output = Functional.Interpolate(dtype == "u8" ? input : input.Float(), (sides[3], sides[4]), mode, antialias: antialias);
        Assert.Equal(digest, Convert.ToHexStringLower(MD5.HashData(output.ToBytes())));
    }

    // A ramp and noise, by arithmetic of 32 bits.
    private static byte[] Picture(int channels, int height, int width)
    {
        byte[] pixels = new byte[channels * height * width];
        int at = 0;
        for (uint c = 0; c < channels; c++)
        {
            for (uint y = 0; y < height; y++)
            {
                for (uint x = 0; x < width; x++)
                {
                    uint n = unchecked((x * 374761393) + (y * 668265263) + (c * 362437));
                    n = unchecked((n ^ (n >> 13)) * 1274126177);
                    uint ramp = ((x * 5) + (y * 3) + (c * 80)) & 255;
                    pixels[at++] = (byte)(((ramp * 3) + (n >> 24)) >> 2);
                }
            }
        }

        return pixels;
    }
}
