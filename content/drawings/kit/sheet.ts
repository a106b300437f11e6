/**
 * A sheet collects the inks of one picture in the order of printing. Each ink is SVG markup with a
 * way of printing it; press.ts prints them.
 */

import { type Random, seeded } from './random.ts';
import { fill, type Point, rect } from './shapes.ts';

export type Blend = 'normal' | 'multiply' | 'screen' | 'add';

/** How one ink goes onto the sheet. */
export interface Printing {
  blend: Blend;
  /** 0 to 1. */
  opacity: number;
  /** 0: smooth; 1: the ink's transparency is broken into grains, as a sprayed or dry brush. */
  grain: number;
  /** How far an edge wanders, in pixels. */
  rough: number;
  /** Misregistration: the ink lies this far beside its place. */
  shift: Point;
  /** Blur in pixels, for glow and for things out of focus. */
  blur: number;
}

/** A mirror image of what is printed above a line. */
export interface Mirror {
  /** The waterline, and where the water ends. */
  top: number;
  bottom: number;
  /** A waterline that is not level (walls in perspective), from left to right; else empty. */
  shore: readonly Point[];
  /** 0 to 1: how much of the mirror image shows over what lies there. */
  strength: number;
  /** Sideways wander of the image in pixels, at the near edge. */
  ripple: number;
  /** How far lights are drawn out downwards, in pixels. */
  smear: number;
  /** Height of the mirror image relative to the original. */
  squash: number;
  tint: string;
  tintStrength: number;
  /** Columns outside of which there is no water. */
  left: number;
  right: number;
}

export type Step =
  | { kind: 'ink'; markup: string; how: Printing }
  | { kind: 'mirror'; how: Mirror }
  | { kind: 'bloom'; threshold: number; radius: number; strength: number }
  | { kind: 'haze'; color: string; top: number; bottom: number; density: number; patch: number };

/** What is done to the whole sheet at the end. */
export interface Finish {
  grain: number;
  vignette: number;
  mottle: number;
}

export class Sheet {
  readonly width: number;
  readonly height: number;
  readonly random: Random;
  readonly steps: Step[] = [];
  finish: Finish = { grain: 0.03, vignette: 0.16, mottle: 0.018 };
  /** The part of the drawing that fills the sheet: left, top, width, height. */
  frame: readonly [number, number, number, number];
  private definitions = '';
  private count = 0;

  constructor(width: number, height: number, seed: string) {
    this.width = width;
    this.height = height;
    this.random = seeded(seed);
    this.frame = [0, 0, width, height];
  }

  /** The definitions (gradients, clips) that the inks refer to. */
  get defs(): string {
    return this.definitions;
  }

  private define(markup: (id: string) => string): string {
    this.count += 1;
    const id = `d${this.count}`;
    this.definitions += markup(id);
    return id;
  }

  /** A straight gradient; stops are written "#rrggbb 0, #rrggbb .5, #rrggbb 1 .2" (colour, place, opacity). */
  linear(stops: string, from: Point = [0, 0], to: Point = [0, this.height]): string {
    const id = this.define(
      (name) =>
        `<linearGradient id="${name}" gradientUnits="userSpaceOnUse" x1="${from[0]}" y1="${from[1]}" x2="${to[0]}" y2="${to[1]}">${readStops(stops)}</linearGradient>`,
    );
    return `url(#${id})`;
  }

  /** A round gradient; `flat` squeezes it into an ellipse (height to width). */
  radial(center: Point, radius: number, stops: string, flat = 1): string {
    const [x, y] = center;
    const id = this.define(
      (name) =>
        `<radialGradient id="${name}" gradientUnits="userSpaceOnUse" cx="0" cy="0" r="${radius}" gradientTransform="translate(${x} ${y}) scale(1 ${flat})">${readStops(stops)}</radialGradient>`,
    );
    return `url(#${id})`;
  }

  /** Markup cut to a shape. */
  within(d: string, markup: string): string {
    const id = this.define((name) => `<clipPath id="${name}"><path d="${d}"/></clipPath>`);
    return `<g clip-path="url(#${id})">${markup}</g>`;
  }

  /** Flat ink with a slightly cut edge. Neighbouring flat inks share a printing. */
  flat(markup: string, how: Partial<Printing> = {}): this {
    return this.print(markup, { rough: 1.1, ...how });
  }

  /** Ink whose transparency breaks into grains. */
  spray(markup: string, how: Partial<Printing> = {}): this {
    return this.print(markup, { grain: 0.8, rough: 0.6, ...how });
  }

  /** Grainy shadow that darkens what lies below it. */
  shade(markup: string, how: Partial<Printing> = {}): this {
    return this.print(markup, { grain: 0.7, rough: 0.6, blend: 'multiply', ...how });
  }

  /** Darkens the whole sheet through a paint, with little grain. */
  dim(paint: string, how: Partial<Printing> = {}): this {
    return this.wash(paint, { blend: 'multiply', grain: 0.25, ...how });
  }

  /** Light that brightens what lies below it. */
  glow(markup: string, how: Partial<Printing> = {}): this {
    return this.print(markup, { blend: 'screen', grain: 0.25, rough: 0, ...how });
  }

  /** One fill over the whole sheet. */
  wash(color: string, how: Partial<Printing> = {}): this {
    return this.print(fill(rect(-40, -40, this.width + 80, this.height + 80), color), {
      rough: 0,
      ...how,
    });
  }

  private print(markup: string, how: Partial<Printing>): this {
    const full: Printing = {
      blend: 'normal',
      opacity: 1,
      grain: 0,
      rough: 0,
      shift: [0, 0],
      blur: 0,
      ...how,
    };
    const last = this.steps.at(-1);
    if (last?.kind === 'ink' && JSON.stringify(last.how) === JSON.stringify(full)) {
      last.markup += markup;
    } else {
      this.steps.push({ kind: 'ink', markup, how: full });
    }
    return this;
  }

  /** Mirrors what is printed so far in water, wet ground or a polished floor. */
  mirror(top: number, how: Partial<Mirror> = {}): this {
    this.steps.push({
      kind: 'mirror',
      how: {
        top,
        bottom: this.height,
        shore: [],
        strength: 0.75,
        ripple: 10,
        smear: 14,
        squash: 1,
        tint: '#000000',
        tintStrength: 0.15,
        left: 0,
        right: this.width,
        ...how,
      },
    });
    return this;
  }

  /** Lets whatever is brighter than the threshold shine into its surroundings. */
  bloom(threshold = 0.72, radius = 40, strength = 0.5): this {
    this.steps.push({ kind: 'bloom', threshold, radius, strength });
    return this;
  }

  /** Mist between two heights: none at `top`, full at `bottom` (or the other way round). */
  haze(color: string, top: number, bottom: number, density = 0.5, patch = 260): this {
    this.steps.push({ kind: 'haze', color, top, bottom, density, patch });
    return this;
  }
}

function readStops(source: string): string {
  return source
    .split(',')
    .map((stop) => {
      const [color = '#000', place = '0', opacity = '1'] = stop.trim().split(/\s+/);
      return `<stop offset="${place}" stop-color="${color}" stop-opacity="${opacity}"/>`;
    })
    .join('');
}
