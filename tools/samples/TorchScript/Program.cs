// Runs a network that Python traced, MTCNN's first one, on a photo prepared by the Python that it was trained with:
//
//     dotnet run --project tools/samples/TorchScript -p:LibTorch=true -- golden/torchscript/pnet.pt golden/recipes/mtcnn_pillow.py golden/pictures/profile.jpg
using System.Globalization;
using PurePipeline.Numerics;
using PurePipeline.Python;
using PurePipeline.TorchSharp;
using TorchSharp;

if (args is not [string model, string file, string photo])
{
    Console.Error.WriteLine("TorchScript MODEL.pt RECIPE.py PHOTO");
    return 2;
}

using var network = torch.jit.load<torch.Tensor, (torch.Tensor Classes, torch.Tensor Boxes)>(model);
NdArray prepared = Recipe.Load(file).Run(photo);
using torch.Tensor input = prepared.ToTorchSharp();
Console.WriteLine($"{photo}: {prepared}, sha256 {prepared.Sha256()}");

using IDisposable evaluation = torch.no_grad();
(torch.Tensor classes, torch.Tensor boxes) = network.forward(input);
NdArray faces = classes.ToNdArray()[0, 1];
int best = Array.IndexOf(faces.ToArray<float>(), faces.ToArray<float>().Max());
(int row, int column) = (best / faces.Shape[1], best % faces.Shape[1]);
float[] box = boxes.ToNdArray()[0, ArrayIndex.All, row, column].ToArray<float>();
Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture, $"most of a face at row {row}, column {column}: {faces[row, column].Item<float>()}, box {string.Join(", ", box)}"));
return 0;
