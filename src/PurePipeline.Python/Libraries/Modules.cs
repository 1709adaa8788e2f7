using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries;

/// <summary>The modules that a recipe can import, each with its table.</summary>
internal static class Modules
{
    private static readonly Dictionary<string, Func<PyModule>> s_modules = new()
    {
        ["colorsys"] = static () => Standard.ColorSysModule.Module,
        ["math"] = static () => MathModule.Module,
        ["typing"] = static () => Standard.TypingModule.Module,
        ["collections.abc"] = static () => Standard.TypingModule.Module,
        ["numbers"] = static () => Standard.NumbersModule.Module,
        ["ast"] = static () => Standard.AstModule.Module,
        ["re"] = static () => Standard.RegularExpressions.RegexModule.Module,
        ["functools"] = static () => Standard.FunctoolsModule.Module,
        ["os"] = static () => Standard.OsModule.Module,
        ["os.path"] = static () => Standard.OsModule.PathModule,
        ["glob"] = static () => Standard.OsModule.GlobModule,
        ["pathlib"] = static () => Standard.PyPath.Module,
        ["collections"] = static () => Standard.CollectionsModule.Module,
        ["dataclasses"] = static () => Standard.DataclassesModule.Module,
        ["itertools"] = static () => Standard.ItertoolsModule.Module,
        ["sys"] = static () => Standard.SmallModules.Sys,
        ["warnings"] = static () => Standard.SmallModules.Warnings,
        ["abc"] = static () => Standard.SmallModules.Abc,
        ["types"] = static () => Standard.PyNamespace.Types,
        ["argparse"] = static () => Standard.ArgParseModule.Module,
        ["copy"] = static () => Standard.SmallModules.Copy,
        ["random"] = static () => Standard.SmallModules.Random,
        ["__future__"] = static () => Standard.SmallModules.Future,
        ["time"] = static () => Standard.TimeModule.Module,
        ["logging"] = static () => Standard.LoggingModule.Module,
        ["operator"] = static () => Standard.OperatorModule.Module,
        ["json"] = static () => Standard.JsonModule.Module,
        ["statistics"] = static () => Standard.StatisticsModule.Module,
        ["string"] = static () => Standard.SmallModules.Strings,
        ["contextlib"] = static () => Standard.ContextLibModule.Module,
        ["enum"] = static () => Standard.EnumModule.Module,
        ["concurrent.futures"] = static () => Standard.FuturesModule.Module,
        ["hashlib"] = static () => Standard.Hashing.HashlibModule.Module,
        ["base64"] = static () => Standard.Base64Module.Module,
        ["struct"] = static () => Standard.StructModule.Module,
        ["urllib"] = static () => WebModules.UrlLib,
        ["requests"] = static () => WebModules.Requests,
        ["urllib.request"] = static () => WebModules.UrlLibRequest,
        ["io"] = static () => IoModule.Module,
        ["einops"] = static () => EinopsModules.Module,
        ["einops.layers.torch"] = static () => EinopsModules.Layers,
        ["imutils"] = static () => ImutilsModules.Module,
        ["imutils.convenience"] = static () => ImutilsModules.Convenience,
        ["imutils.contours"] = static () => ImutilsModules.Contours,
        ["imutils.perspective"] = static () => ImutilsModules.Perspective,
        ["numpy"] = static () => NumPy.NumPyModule.Module,
        ["numpy.linalg"] = static () => NumPy.NumPyLinearAlgebra.Module,
        ["numpy.ma"] = static () => NumPy.MaskedModule.Module,
        ["numpy.lib"] = static () => NumPy.NumPyArranging.Lib,
        ["numpy.lib.stride_tricks"] = static () => NumPy.NumPyArranging.StrideTricks,
        ["numpy.typing"] = static () => Standard.TypingModule.NumPy,
        ["numpy.random"] = static () => Standard.SmallModules.Random,
        ["imageio"] = static () => PictureReadingModules.ImageIo,
        ["imageio.v2"] = static () => PictureReadingModules.ImageIo2,
        ["imageio.v3"] = static () => PictureReadingModules.ImageIo3,
        ["matplotlib.image"] = static () => PictureReadingModules.MatplotlibImage,
        ["matplotlib.pyplot"] = static () => Standard.SmallModules.Plots,
        ["PIL"] = static () => Pil.PilModule.Module,
        ["PIL.Image"] = static () => Pil.PilImageModule.Module,
        ["PIL.ImageColor"] = static () => Pil.PilImageColorModule.Module,
        ["PIL.ExifTags"] = static () => Pil.PilExifTagsModule.Module,
        ["PIL.ImageDraw"] = static () => Pil.PilImageDrawModule.Module,
        ["PIL.ImageFile"] = static () => Pil.PilImageFileModule.Module,
        ["skimage"] = static () => SkimageTransformModule.Package,
        ["skimage.io"] = static () => PictureReadingModules.SkimageIo,
        ["skimage.transform"] = static () => SkimageTransformModule.Module,
        ["PIL.ImageOps"] = static () => Pil.PilImageOpsModule.Module,
        ["PIL.ImageFilter"] = static () => Pil.PilImageFilterModule.Module,
        ["PIL.ImageEnhance"] = static () => Pil.PilImageEnhanceModule.Module,
        ["PIL.ImageChops"] = static () => Pil.PilImageChopsModule.Module,
        ["PIL.ImageSequence"] = static () => Pil.PilImageSequenceModule.Module,
        ["PIL.ImageStat"] = static () => Pil.PilImageStatModule.Module,
        ["torch"] = static () => Torch.TorchModule.Module,
        ["torch.multiprocessing"] = static () => Torch.NeuralNetworkModule.Multiprocessing,
        ["torch.utils.data"] = static () => Torch.NeuralNetworkModule.Data,
        ["torch.autograd"] = static () => Torch.NeuralNetworkModule.Autograd,
        ["torch.nn"] = static () => Torch.NeuralNetworkModule.Module,
        ["torch.nn.functional"] = static () => Torch.FunctionalModule.Module,
        ["torchvision"] = static () => TorchVision.TransformsModule.Package,
        ["torchvision.transforms"] = static () => TorchVision.TransformsModule.Module,
        ["torchvision.transforms.transforms"] = static () => TorchVision.TransformsModule.Module,
        ["torchvision.transforms.functional"] = static () => TorchVision.TransformsModule.Functional,
        ["torchvision.transforms.v2"] = static () => TorchVision.TransformsModule.Second,
        ["torchvision.transforms.v2.functional"] = static () => TorchVision.TransformsModule.SecondFunctional,
        ["torchvision.io"] = static () => TorchVision.VisionIoModule.Module,
        ["torchvision.models"] = static () => TorchVision.ModelsModule.Module,
        ["torchvision.models.detection"] = static () => TorchVision.ModelsModule.Detection,
        ["torchvision.models.segmentation"] = static () => TorchVision.ModelsModule.Segmentation,
        ["albumentations"] = static () => Albumentations.AlbumentationsModule.Module,
        ["albumentations.augmentations"] = static () => Albumentations.AlbumentationsModule.Augmentations,
        ["albumentations.augmentations.transforms"] = static () => Albumentations.AlbumentationsModule.Transforms,
        ["albumentations.core.composition"] = static () => Albumentations.AlbumentationsModule.Core,
        ["albumentations.core.transforms_interface"] = static () => Albumentations.AlbumentationsModule.Interface,
        ["albumentations.pytorch"] = static () => Albumentations.AlbumentationsModule.Torch,
        ["albumentations.pytorch.transforms"] = static () => Albumentations.AlbumentationsModule.TorchTransforms,
        ["timm"] = static () => ModelTransforms.TimmModule.Module,
        ["timm.data"] = static () => ModelTransforms.TimmModule.Data,
        ["timm.data.config"] = static () => ModelTransforms.TimmModule.Config,
        ["timm.data.constants"] = static () => ModelTransforms.TimmModule.Constants,
        ["timm.data.transforms_factory"] = static () => ModelTransforms.TimmModule.Transforms,
        ["clip"] = static () => ModelTransforms.ClipModule.Module,
        ["open_clip"] = static () => ModelTransforms.OpenClipModule.Module,
        ["transformers"] = static () => Transformers.TransformersModule.Module,
        ["transformers.image_utils"] = static () => Transformers.TransformersModule.ImageUtils,
        ["cv2"] = static () => OpenCv.Cv2Module.Module,
        ["cv2.dnn"] = static () => OpenCv.Cv2DnnModule.Module,
    };

    static Modules()
    {
        foreach ((string name, Func<PyModule> module) in Keras.KerasModules.All())
        {
            s_modules.Add(name, module);
        }
    }

    /// <summary>The module of that dotted name, or the name as unknown.</summary>
    public static object Resolve(string name)
    {
        if (s_modules.TryGetValue(name, out Func<PyModule>? module))
        {
            return module();
        }

        int dot = name.LastIndexOf('.');
        return dot > 0
            ? MemberOf(Resolve(name[..dot]), name[(dot + 1)..])
            : new UnknownName(name, NearestName.Find(name, s_modules.Keys));
    }

    /// <summary>A module's member, which may be a module.</summary>
    public static object MemberOf(object module, string name)
    {
        switch (module)
        {
            case PyModule known when known.GetAttribute(name) is { } member:
                return member;
            case PyModule known:
                string? nearest = NearestName.Find(name, known.Members.Names);
                return s_modules.TryGetValue($"{known.Name}.{name}", out Func<PyModule>? inner)
                    ? inner()
                    : new UnknownName($"{known.Name}.{name}", nearest is null ? null : $"{known.Name}.{nearest}");
            case UnknownName { Made: not null }:
                return module;
            case UnknownName package when s_modules.TryGetValue($"{package.FullName}.{name}", out Func<PyModule>? known):
                return known();
            case UnknownName unknown:
                // A misspelt module may have the member under its right name: nunpy.array is numpy.array.
                object? likely = unknown.Nearest is null ? null : MemberOf(Resolve(unknown.Nearest), name);
                return new UnknownName(
                    $"{unknown.FullName}.{name}",
                    likely is null ? null : likely is UnknownName guess ? guess.Nearest : $"{unknown.Nearest}.{name}");
            default:
                return new UnknownName(name, null);
        }
    }
}
