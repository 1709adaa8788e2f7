using PurePipeline.HuggingFace;
using PurePipeline.HuggingFace.Backends;
using PurePipeline.Numerics;
using PurePipeline.Pillow;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Libraries.Pil;
using PurePipeline.Python.Libraries.Torch;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.TorchVision;

namespace PurePipeline.Python.Libraries.Transformers;

/// <summary>What an image processor is called with: images, arrays, tensors, paths of the picture, and lists of them.</summary>
internal static class ImageInputs
{
    public static List<PlanarImage> Of(NativeCall call, ImageProcessor processor, object images)
    {
        List<PlanarImage> planes = [];
        Add(images, depth: 0);
        return planes;

        void Add(object value, int depth)
        {
            switch (value)
            {
                case ImageObject image:
                    planes.Add(processor.Planes(image.Image));
                    break;
                case ArrayObject array:
                    AddArray(array.Data);
                    break;
                case TensorObject tensor:
                    AddArray(tensor.Tensor.Data);
                    break;
                case string or Standard.PyPath:
                    planes.Add(Read(call, processor, value));
                    break;
                case PyList or PyTuple when depth < 2:
                    foreach (object item in Sequences.ToList(call.Run, value))
                    {
                        Add(item, depth + 1);
                    }

                    break;
                default:
                    throw PythonError.Value($"Invalid image type. Expected either PIL.Image.Image, numpy.ndarray or torch.Tensor, but got {PyTypes.NameOf(value)}.");
            }
        }

        // Of four axes, the first is the pictures'.
        void AddArray(NdArray array)
        {
            if (array.Rank == 4)
            {
                for (int i = 0; i < array.Shape[0]; i++)
                {
                    planes.Add(processor.Planes(array[i]));
                }

                return;
            }

            planes.Add(array.Rank == 3 ? processor.Planes(array) : throw PythonError.Value($"Could not make a flat list of images from an array of {array.Rank} axes"));
        }
    }

    /// <summary><c>load_image(path)</c>: turned as its EXIF data says, and RGB.</summary>
    public static Image Load(NativeCall call, object source)
    {
        Image image = source is ImageObject given ? given.Image : Open(call, source);
        return (ImageOps.ExifTranspose(image) ?? image).Convert("RGB");
    }

    // torchvision's own reader does not turn it.
    private static PlanarImage Read(NativeCall call, ImageProcessor processor, object path) => processor.BackendFor(call.Run.Options.Versions) == ImageProcessorBackend.Pil
        ? processor.Planes(Load(call, path))
        : processor.Planes(ImageReading.ToTensor(Open(call, path, isPath: false), ImageReadMode.Rgb, false).Data);

    private static Image Open(NativeCall call, object path, bool isPath = true) => Image.Open(
        call.Run.Picture.Open(path, call.FunctionName), call.Run.Picture.Name, isPath, call.Run.Options.Versions, call.Run.Options.Limits);
}
